import { useId, useState } from 'react';
import type { z } from 'zod';
import { policy as kind } from '../../../shared/records/policy.ts';
import { NOTHING } from '../display/formats.ts';
import { NumberProblem, useAllowedWords } from '../figures/number-problem.tsx';
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

/** What a number of a policy may be. */
export function allowedFor(number: PolicyNumber): z.ZodNumber {
  const { cadenceDays, responseHours, timeShare, benefits } = kind.schema.shape;
  switch (number) {
    case 'cadence':
      return cadenceDays.unwrap().unwrap();
    case 'response':
      return responseHours.unwrap().unwrap();
    case 'share':
      return timeShare.unwrap().unwrap();
    default:
      return benefits.unwrap().unwrap().shape[number];
  }
}

/** The change that gives a policy another number. */
export function changeOf({ record }: TierPolicy, number: PolicyNumber, value: number | null): PolicyFields {
  switch (number) {
    case 'cadence':
      return { cadenceDays: value };
    case 'response':
      return { responseHours: value };
    case 'share':
      return { timeShare: value };
    default: {
      const benefits = { financial: 0, social: 0, structural: 0, ...record?.benefits };
      return { benefits: { ...benefits, [number]: value ?? 0 } };
    }
  }
}

interface NumberCellProps {
  readonly label: string;
  readonly value: number | null;
  readonly allowed: z.ZodNumber;
  /** Null for who may only read. */
  readonly save: ((value: number) => void) | null;
  /** Where it may be without a number. */
  readonly clear?: (() => void) | null;
}

/** A number in the table: kept when it is left or Enter is pressed, put back by Escape. */
export function NumberCell({ label, value, allowed, save, clear = null }: NumberCellProps) {
  const id = useId();
  const allowedWords = useAllowedWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  if (!save) return <>{value ?? NOTHING}</>;
  const forget = (): void => {
    setTyped(null);
    setWrong(false);
  };
  const keep = (): void => {
    if (typed === null) return;
    const isEmpty = typed.trim() === '';
    const next = Number(typed);
    const isRight = isEmpty ? clear !== null : allowed.safeParse(next).success;
    if (!isRight) return setWrong(true);
    if (isEmpty && value !== null) clear?.();
    if (!isEmpty && next !== value) save(next);
    forget();
  };
  return (
    <span className="policy-cell">
      <input
        className="field-input policy-number"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? id : undefined}
        value={typed ?? value ?? ''}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
          if (event.key === 'Escape') forget();
        }}
      />
      {isWrong ? <NumberProblem id={id} text={allowedWords(allowed)} /> : null}
    </span>
  );
}
