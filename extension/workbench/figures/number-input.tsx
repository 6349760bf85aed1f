import { useId, useState } from 'react';
import type { z } from 'zod';
import { NumberProblem, useAllowedWords } from './number-problem.tsx';

interface NumberInputProps {
  readonly label: string;
  /** Undefined: nothing is asked. */
  readonly value: number | undefined;
  /** Another number is not taken, and the field says which are; without it whoever asks judges it. */
  readonly allowed?: z.ZodNumber;
  readonly suffix?: string | undefined;
  readonly step?: number;
  onChange(value: number | undefined): void;
}

/** A number or nothing. What is typed stands as typed until it is left, so that `1.` may become `1.5`. */
export function NumberInput({ label, value, allowed, suffix, step = 1, onChange }: NumberInputProps) {
  const id = useId();
  const allowedWords = useAllowedWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  return (
    <span className="number-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="number-frame">
        <input
          id={id}
          className="field-input"
          type="number"
          step={step}
          value={typed ?? value ?? ''}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-problem` : undefined}
          onChange={({ target }) => {
            const number = target.value === '' ? undefined : target.valueAsNumber;
            const isRight = number === undefined || !allowed || allowed.safeParse(number).success;
            setTyped(target.value);
            setWrong(!isRight);
            if (isRight) onChange(number);
          }}
          onBlur={() => {
            if (!isWrong) setTyped(null);
          }}
        />
        {suffix ? <span className="soft">{suffix}</span> : null}
      </span>
      {isWrong && allowed ? <NumberProblem id={`${id}-problem`} text={allowedWords(allowed)} /> : null}
    </span>
  );
}
