import { useState } from 'react';
import { parseAmount } from '../../../shared/import/amounts.ts';
import { minorDigits } from '../../../shared/records/minor-digits.ts';
import { SEVERITIES } from '../../../shared/records/complaint.ts';
import type { Doc } from '../../../shared/records/record-types.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { type Saved, useSave } from '../saving/use-save.tsx';
import { useTyped } from '../saving/use-typed.ts';
import { Select } from '../select.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { ComplaintAnswer } from './answer-complaint.ts';
import type { ComplaintsTranslate } from './complaints-texts.ts';

interface ComplaintFactsProps {
  readonly answer: ComplaintAnswer;
  readonly t: ComplaintsTranslate;
}

const NOBODY: string = '';

/** Severity, handler and compensation, changed in place. */
export function ComplaintFacts({ answer, t }: ComplaintFactsProps) {
  const { complaint, members } = answer;
  const { session } = useWorkbench();
  const save = useSave();
  const set = async (fields: Partial<Doc<'complaint'>>, said: string): Promise<Saved> =>
    save([{ op: 'update', kind: 'complaint', id: complaint.id, fields }], said);
  const colleagues = members.filter(({ id }) => id !== session.member.id);
  const handlers = [
    ...(complaint.handlerId ? [] : [{ value: NOBODY, label: t('nobody') }]),
    { value: session.member.id, label: t('you') },
    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <section aria-labelledby="facts">
      <h2 className="block-title" id="facts">
        {t('facts')}
      </h2>
      <div className="complaint-facts">
        <Select
          label={t('severity')}
          value={complaint.severity}
          choices={SEVERITIES.map((one) => ({ value: one, label: t(`severity.${one}`) }))}
          onChoose={(severity) =>
            void set({ severity }, t('saidSeverity', { severity: t(`severity.${severity}`) }))
          }
        />
        <Select
          label={t('handler')}
          value={complaint.handlerId ?? NOBODY}
          choices={handlers}
          onChoose={(handlerId) => {
            const name = handlers.find(({ value }) => value === handlerId)?.label ?? '';
            if (handlerId !== NOBODY) void set({ handlerId }, t('saidHandler', { name }));
          }}
        />
        <Compensation answer={answer} t={t} onSave={set} />
      </div>
    </section>
  );
}

interface CompensationProps extends ComplaintFactsProps {
  onSave(fields: Partial<Doc<'complaint'>>, said: string): Promise<Saved>;
}

function Compensation({ answer: { complaint, currency }, t, onSave }: CompensationProps) {
  const known = complaint.compensation;
  const amount = useTyped(known ? String(known.minor / 10 ** minorDigits(currency)) : '');
  const [wrong, setWrong] = useState(false);
  const keep = async (minor: number): Promise<void> => {
    const { ok } = await onSave({ compensation: { minor, currency } }, t('saidCompensation'));
    if (ok) amount.saved();
  };
  return (
    <form
      className="compensation"
      onSubmit={(event) => {
        event.preventDefault();
        const read = parseAmount(amount.value, currency);
        setWrong(!read.ok || read.value < 0);
        if (read.ok && read.value >= 0) void keep(read.value);
      }}
    >
      <TextField
        label={t('amount', { currency })}
        problem={wrong ? t('amountWrong') : null}
        inputMode="decimal"
        value={amount.value}
        onChange={(event) => amount.type(event.target.value)}
      />
      <Button type="submit">{t('amountSave')}</Button>
    </form>
  );
}
