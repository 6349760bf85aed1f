import { useState } from 'react';
import { policy as kind } from '../../../shared/records/policy.ts';
import { NOTHING } from '../display/formats.ts';
import type { TierPolicy } from './answer-policies.ts';
import type { PolicyFields } from './use-save-policy.ts';

export const NUMBERS = ['cadence', 'response', 'share', 'financial', 'social', 'structural'] as const;
export type PolicyNumber = (typeof NUMBERS)[number];

export function numberOf({ record }: TierPolicy, number: PolicyNumber): number | null {
  switch (number) {
    case 'cadence':
      return record?.cadenceDays ?? null;
    case 'response':
      return record?.responseHours ?? null;
    case 'share':
      return record?.timeShare ?? null;
    default:
      return record?.benefits?.[number] ?? null;
  }
}

/** The change that gives a policy another number; null where no policy may have that one. */
export function changeOf(
  { record }: TierPolicy,
  number: PolicyNumber,
  value: number | null,
): PolicyFields | null {
  const fields = fieldsWith(record?.benefits ?? null, number, value);
  return kind.schema.partial().safeParse(fields).success ? fields : null;
}

type Benefits = NonNullable<NonNullable<TierPolicy['record']>['benefits']>;

function fieldsWith(benefits: Benefits | null, number: PolicyNumber, value: number | null): PolicyFields {
  switch (number) {
    case 'cadence':
      return { cadenceDays: value };
    case 'response':
      return { responseHours: value };
    case 'share':
      return { timeShare: value };
    default:
      return { benefits: { financial: 0, social: 0, structural: 0, ...benefits, [number]: value ?? 0 } };
  }
}

/** A number in the table: kept when it is left or Enter is pressed, put back by Escape. */
export function NumberCell({
  label,
  value,
  save,
}: {
  readonly label: string;
  readonly value: number | null;
  /** Null for who may only read. False: it was no number this may be. */
  readonly save: ((value: number | null) => boolean) | null;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  if (!save) return <>{value ?? NOTHING}</>;
  const keep = (): void => {
    if (typed === null) return;
    const next = typed.trim() === '' ? null : Number(typed);
    if (next === value || save(next)) {
      setTyped(null);
      setWrong(false);
    } else setWrong(true);
  };
  return (
    <input
      className="field-input policy-number"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={isWrong}
      value={typed ?? value ?? ''}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key !== 'Escape') return;
        setTyped(null);
        setWrong(false);
      }}
    />
  );
}
