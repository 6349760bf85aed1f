import type { ValueTexts } from '../../locales/en/value.ts';
import type { Translate } from '../../locales/translate.ts';
import { useFormats } from '../display/use-formats.ts';
import type { NamedRow } from './value-place.tsx';

/** Margin and what is left of it after cost, from one zero line; a loss goes to its left. */
export function ProfitBars({
  rows,
  currency,
  t,
}: {
  readonly rows: readonly NamedRow[];
  readonly currency: string | null;
  readonly t: Translate<keyof ValueTexts>;
}) {
  const format = useFormats();
  const most = Math.max(1, ...rows.flatMap((row) => [row.margin, row.profit]));
  const least = Math.min(0, ...rows.map((row) => Math.min(row.profit, row.margin)));
  const span = most - least;
  const zero = `${(-least / span) * 100}%`;
  const width = (value: number): string => `${(Math.abs(value) / span) * 100}%`;
  const start = (value: number): string => `${((Math.min(0, value) - least) / span) * 100}%`;
  return (
    <ul className="profit-bars" aria-label={t('picture')}>
      {rows.map((row) => (
        <li key={row.name}>
          <span className="profit-name">{row.name}</span>
          <span className="profit-track" aria-hidden="true">
            <span className="profit-zero" style={{ insetInlineStart: zero }} />
            <span
              className="profit-bar profit-margin"
              style={{ insetInlineStart: start(row.margin), inlineSize: width(row.margin) }}
            />
            <span
              className={row.profit < 0 ? 'profit-bar profit-loss' : 'profit-bar'}
              style={{ insetInlineStart: start(row.profit), inlineSize: width(row.profit) }}
            />
          </span>
          <span className="profit-figure">
            <strong className={row.profit < 0 ? 'profit-negative' : undefined}>
              {format.money(row.profit, currency)}
            </strong>{' '}
            <span className="soft">
              {t('of.margin', { margin: format.shortMoney(row.margin, currency) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
