import { useId } from 'react';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: NoInfer<Value>; readonly label: string }[];
  onChoose(value: NoInfer<Value>): void;
}

/** One of a few: radio buttons, so arrow keys and screen readers work as everywhere. */
export function Segmented<Value extends string>({ label, value, choices, onChoose }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className="visually-hidden">{label}</legend>
      <div className="segmented">
        {choices.map((choice) => (
          <label className="segmented-choice" key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
