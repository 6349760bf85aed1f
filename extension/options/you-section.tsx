import { useState, type SubmitEvent } from 'react';
import { mailAddress } from '../../shared/records/fields.ts';
import { DEPARTMENTS } from '../../shared/records/interaction.ts';
import { LANGUAGES, type Language } from '../../shared/records/define-record.ts';
import { Button } from '../design/button.tsx';
import { TextArea } from '../design/field.tsx';
import { Notice } from '../design/notice.tsx';
import { Segmented } from '../design/segmented.tsx';
import { changeSession } from '../session/session.ts';
import { usePage } from './page-context.tsx';
import { Section } from './section.tsx';

const NAMES = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' } satisfies Record<Language, string>;
type Choice = Language | 'browser';

export function YouSection() {
  const { t, session } = usePage();
  const choices = [
    { value: 'browser', label: t('browserLanguage') } as const,
    ...LANGUAGES.map((language) => ({ value: language, label: NAMES[language] })),
  ];
  const choose = (choice: Choice): void =>
    void changeSession({ language: choice === 'browser' ? null : choice });
  return (
    <Section title={t('you')}>
      <p className="field-label" aria-hidden="true">
        {t('language')}
      </p>
      <Segmented<Choice>
        label={t('language')}
        value={session.language ?? 'browser'}
        choices={choices}
        onChoose={choose}
      />
      <p className="field-label" aria-hidden="true">
        {t('department')}
      </p>
      <Segmented
        label={t('department')}
        value={session.department}
        choices={DEPARTMENTS.map((value) => ({ value, label: t(`department.${value}`) }))}
        onChoose={(department) => void changeSession({ department })}
      />
      <OwnAddresses />
    </Section>
  );
}

function OwnAddresses() {
  const { t, session } = usePage();
  const [typed, setTyped] = useState(session.ownAddresses.join('\n'));
  const [state, setState] = useState<'saved' | readonly string[] | null>(null);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const lines = typed.split(/[\s,;]+/).filter(Boolean);
    const wrong = lines.filter((line) => !mailAddress.safeParse(line).success);
    if (wrong.length === 0)
      await changeSession({ ownAddresses: lines.map((line) => mailAddress.parse(line)) });
    setState(wrong.length === 0 ? 'saved' : wrong);
  };
  const problem = state && state !== 'saved' ? t('wrongAddresses', { addresses: state.join(', ') }) : null;
  return (
    <form className="fields" onSubmit={(event) => void save(event)}>
      <TextArea
        label={t('ownAddresses')}
        value={typed}
        spellCheck={false}
        problem={problem}
        onChange={({ target }) => {
          setTyped(target.value);
          setState(null);
        }}
      />
      <p className="soft">{t('ownAddressesHint')}</p>
      <div className="row">
        <Button type="submit">{t('save')}</Button>
        {state === 'saved' ? <Notice tone="done" text={t('saved')} /> : null}
      </div>
    </form>
  );
}
