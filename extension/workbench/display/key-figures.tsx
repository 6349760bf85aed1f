import type { ReactNode } from 'react';

export interface KeyFigure {
  readonly label: string;
  /** The number with its unit. */
  readonly value: ReactNode;
  /** Since when, or of how many. */
  readonly note?: ReactNode;
  readonly tone?: 'bad' | 'risk' | 'good';
}

/** The few numbers a place is opened for, in one line. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  return (
    <dl className="key-figures">
      {figures.map(({ label, value, note, tone }) => (
        <div className="key-figure" key={label}>
          <dt>{label}</dt>
          <dd className="key-value" data-tone={tone}>
            {value}
          </dd>
          {note ? <dd className="key-note">{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
