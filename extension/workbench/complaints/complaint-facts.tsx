import { useState } from 'react';
import { parseAmount } from '../../../shared/import/amounts.ts';
import { minorDigits } from '../../../shared/records/minor-digits.ts';
import { SEVERITIES } from '../../../shared/records/complaint.ts';
import type { Doc } from '../../../shared/records/record-types.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { useSave } from '../saving/use-save.tsx';
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
  const set = (fields: Partial<Doc<'complaint'>>, said: string): void =>
    void save([{ op: 'update', kind: 'complaint', id: complaint.id, fields }], said);
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
            set({ severity }, t('saidSeverity', { severity: t(`severity.${severity}`) }))
          }
        />
        <Select
          label={t('handler')}
          value={complaint.handlerId ?? NOBODY}
          choices={handlers}
          onChoose={(handlerId) => {
            const name = handlers.find(({ value }) => value === handlerId)?.label ?? '';
            if (handlerId !== NOBODY) set({ handlerId }, t('saidHandler', { name }));
          }}
        />
        <Compensation answer={answer} t={t} onSave={set} />
      </div>
    </section>
  );
}

interface CompensationProps extends ComplaintFactsProps {
  onSave(fields: Partial<Doc<'complaint'>>, said: string): void;
}

function Compensation({ answer: { complaint, currency }, t, onSave }: CompensationProps) {
  const known = complaint.compensation;
  const [amount, setAmount] = useState(known ? String(known.minor / 10 ** minorDigits(currency)) : '');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="compensation"
      onSubmit={(event) => {
        event.preventDefault();
        const read = parseAmount(amount, currency);
        setWrong(!read.ok || read.value < 0);
        if (read.ok && read.value >= 0)
          onSave({ compensation: { minor: read.value, currency } }, t('saidCompensation'));
      }}
    >
      <TextField
        label={t('amount', { currency })}
        problem={wrong ? t('amountWrong') : null}
        inputMode="decimal"
        value={amount}
        onChange={(event) => setAmount(event.target.value)}
      />
      <Button type="submit">{t('amountSave')}</Button>
    </form>
  );
}
