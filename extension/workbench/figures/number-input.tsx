import { useId, useState } from 'react';

interface NumberInputProps {
  readonly label: string;
  /** Undefined: nothing is asked. */
  readonly value: number | undefined;
  readonly suffix?: string | undefined;
  readonly step?: number;
  onChange(value: number | undefined): void;
}

/** A number or nothing. What is typed stands as typed until it is left, so that `1.` may become `1.5`. */
export function NumberInput({ label, value, suffix, step = 1, onChange }: NumberInputProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
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
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(event.target.value === '' ? undefined : event.target.valueAsNumber);
          }}
          onBlur={() => setTyped(null)}
        />
        {suffix ? <span className="soft">{suffix}</span> : null}
      </span>
    </span>
  );
}
