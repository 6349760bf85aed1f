import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { Section } from '../display/section.tsx';
import { today } from '../download.ts';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { RivalsAnswer } from './answer-rivals.ts';
import type { PlaceTranslate } from './texts.ts';

interface AddObservationProps {
  /** Topics known already, offered while typing. */
  readonly topics: RivalsAnswer['compared'];
  readonly t: PlaceTranslate;
}

const TOPICS = 'known-topics';
const EMPTY = { topic: '', competitor: '', value: '', unit: '' };

/** Notes something measured at a competitor or at ourselves. */
export function AddObservation({ topics, t }: AddObservationProps) {
  const { session } = useWorkbench();
  const save = useSave();
  const [draft, setDraft] = useState(EMPTY);
  const [day, setDay] = useState(today);
  const [tried, setTried] = useState(false);
  const value = Number(draft.value.trim().replace(',', '.'));
  const isValue = draft.value.trim() !== '' && Number.isFinite(value);
  const topic = draft.topic.trim();
  const set = (field: keyof typeof EMPTY) => (event: { readonly target: { readonly value: string } }) =>
    setDraft({ ...draft, [field]: event.target.value });
  const add = async (): Promise<void> => {
    setTried(true);
    if (topic === '' || !isValue || day === '') return;
    const competitor = draft.competitor.trim() || null;
    const unit = draft.unit.trim() || (topics.find((one) => one.topic === topic)?.unit ?? null);
    const by = { createdAt: Date.now(), createdBy: session.member.id };
    const doc = { topic, competitor, value, unit, day, ...by };
    const saved = await save([{ op: 'create', kind: 'observation', doc }], t('saidAdded'));
    if (!saved.ok) return;
    setDraft(EMPTY);
    setTried(false);
  };
  return (
    <Section title={t('add')} note={t('addNote')}>
      <form
        className="observation-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={t('topic')}
          list={TOPICS}
          problem={tried && topic === '' ? t('needsTopic') : null}
          value={draft.topic}
          onChange={set('topic')}
        />
        <datalist id={TOPICS}>
          {topics.map((one) => (
            <option key={one.topic} value={one.topic} />
          ))}
        </datalist>
        <TextField
          label={t('competitorField')}
          placeholder={t('competitorHint')}
          value={draft.competitor}
          onChange={set('competitor')}
        />
        <TextField
          label={t('value')}
          inputMode="decimal"
          problem={tried && !isValue ? t('needsValue') : null}
          value={draft.value}
          onChange={set('value')}
        />
        <TextField label={t('unit')} value={draft.unit} onChange={set('unit')} />
        <TextField
          label={t('day')}
          type="date"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <Button look="primary" type="submit">
          {t('addButton')}
        </Button>
      </form>
    </Section>
  );
}
