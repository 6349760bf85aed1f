import { useId } from 'react';

interface SelectProps<Value extends string> {
  readonly label: string;
  /** Shown beside the list, or told to screen readers only. */
  readonly labelled?: 'beside' | 'hidden';
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  onChoose(value: Value): void;
}

/** One of many: the platform's own list, so that keyboards and screen readers work as everywhere. */
export function Select<Value extends string>({
  label,
  labelled = 'beside',
  value,
  choices,
  onChoose,
}: SelectProps<Value>) {
  const id = useId();
  return (
    <span className="choice">
      <label className={labelled === 'hidden' ? 'visually-hidden' : 'soft'} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
