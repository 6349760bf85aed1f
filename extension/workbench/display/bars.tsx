import type { ReactNode } from 'react';

export interface Bar {
  readonly id: string;
  readonly label: ReactNode;
  /** Length, on the same scale as every other bar; drawn from zero, a negative one to the left. */
  readonly value: number;
  readonly text: string;
  readonly tone?: 'bad' | 'risk' | 'quiet';
  /** A mark to reach, on the same scale. */
  readonly target?: number;
}

/** Bars from zero, each with its name and number beside it. Read aloud as a list. */
export function Bars({
  bars,
  label,
  most,
  least = 0,
}: {
  readonly bars: readonly Bar[];
  readonly label: string;
  readonly most?: number;
  /** Below zero where bars may be; 0 puts the zero line at the edge. */
  readonly least?: number;
}) {
  const longest = most ?? Math.max(...bars.map((bar) => Math.max(bar.value, bar.target ?? 0)), 0);
  const span = longest - least;
  const at = (value: number): string => `${span > 0 ? (100 * (Math.max(value, least) - least)) / span : 0}%`;
  const length = (value: number): string =>
    `${span > 0 ? (100 * Math.abs(Math.max(value, least))) / span : 0}%`;
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ id, label: name, value, text, tone, target }) => (
        <li className="bar" key={id}>
          <span className="bar-label">{name}</span>
          <span className={least < 0 ? 'bar-track bar-track-both' : 'bar-track'} aria-hidden="true">
            {least < 0 ? <span className="bar-zero" style={{ insetInlineStart: at(0) }} /> : null}
            <span
              className={value < 0 ? 'bar-fill bar-fill-below' : 'bar-fill'}
              data-tone={tone}
              style={{ marginInlineStart: at(Math.min(value, 0)), inlineSize: length(value) }}
            />
            {target === undefined ? null : (
              <span className="bar-target" style={{ insetInlineStart: at(target) }} />
            )}
          </span>
          <span className="bar-text">{text}</span>
        </li>
      ))}
    </ul>
  );
}
