import type { ReactNode } from 'react';

export interface Bar {
  readonly id: string;
  readonly label: ReactNode;
  /** Length, on the same scale as every other bar; drawn from zero. */
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
}: {
  readonly bars: readonly Bar[];
  readonly label: string;
  readonly most?: number;
}) {
  const longest = most ?? Math.max(...bars.map((bar) => Math.max(bar.value, bar.target ?? 0)), 0);
  const width = (value: number): string => `${longest > 0 ? (100 * Math.max(value, 0)) / longest : 0}%`;
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ id, label: name, value, text, tone, target }) => (
        <li className="bar" key={id}>
          <span className="bar-label">{name}</span>
          <span className="bar-track" aria-hidden="true">
            <span className="bar-fill" data-tone={tone} style={{ inlineSize: width(value) }} />
            {target === undefined ? null : (
              <span className="bar-target" style={{ insetInlineStart: width(target) }} />
            )}
          </span>
          <span className="bar-text">{text}</span>
        </li>
      ))}
    </ul>
  );
}
