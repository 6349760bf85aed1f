import type { ReactNode } from 'react';
import { TierMark } from '../../design/tier-mark.tsx';
import { stepName } from '../../card/step-name.ts';
import type { Words } from '../../card/words.ts';
import { type Formats, NOTHING } from '../display/formats.ts';
import type { ColumnId } from './columns.ts';
import type { CustomerRow } from './customer-rows.ts';
import type { CustomersText } from './customers-texts.ts';

/** What cells are worded with. */
export interface CellWords {
  readonly t: CustomersText;
  readonly words: Words;
  readonly format: Formats;
  /** Id of the person looking. */
  readonly me: string;
}

/** What a cell says; also what is copied. Empty where nothing is known. */
export function cellText(column: ColumnId, row: CustomerRow, { t, words, format, me }: CellWords): string {
  switch (column) {
    case 'name':
      return row.name;
    case 'tier':
      return row.tier ? words.t(`tier.${row.tier}`) : '';
    case 'layer':
      return row.layer ? words.t(`layer.${row.layer}`) : '';
    case 'stage':
      return words.t(`stage.${row.stage}`);
    case 'owner':
      return row.ownerId === me ? t('me') : (row.ownerName ?? '');
    case 'revenue':
      return row.revenue === null ? '' : format.money(row.revenue, row.currency);
    case 'margin':
      return row.margin === null ? '' : format.money(row.margin, row.currency);
    case 'contact':
      return row.contactAt === null ? '' : words.ago(row.contactAt);
    case 'purchase':
      return row.purchaseOn === null ? '' : format.day(row.purchaseOn);
    case 'complaints':
      return row.complaints === 0 ? '' : format.number(row.complaints);
    case 'satisfaction':
      return row.satisfaction === null ? '' : format.share(row.satisfaction, 1);
    case 'wallet':
      return row.wallet === null ? '' : format.share(row.wallet, 1);
    case 'knowledge':
      return row.knowledge === null ? '' : format.share(row.knowledge / 100, 1);
    case 'minutes':
      return row.minutes ? format.minutes(row.minutes) : '';
    case 'status':
      return row.status ? words.t(`status.${row.status}`) : '';
    case 'step':
      return row.step === null ? '' : stepName(row.step, words.t);
    case 'flags':
      return row.flags.join(', ');
    case 'city':
      return row.city ?? '';
    case 'industry':
      return row.industry ?? '';
    case 'domains':
      return row.domains.join(', ');
  }
}

/** A cell as shown: the same words, with the marks that let the eye find them. */
export function cellContent(column: ColumnId, row: CustomerRow, text: string, given: CellWords): ReactNode {
  if (column === 'tier' && row.tier) return <TierMark tier={row.tier} word={text} />;
  if (column === 'layer' && (row.movement === 'up' || row.movement === 'down')) {
    const moved = given.t(row.movement === 'up' ? 'movedUp' : 'movedDown');
    return (
      <>
        {text}{' '}
        <span className={`moved moved-${row.movement}`} role="img" aria-label={moved} title={moved}>
          {row.movement === 'up' ? '↑' : '↓'}
        </span>
      </>
    );
  }
  if (column === 'complaints' && row.complaints > 0) return <span className="late">{text}</span>;
  if (column === 'name' && row.grave) {
    return (
      <>
        {text}{' '}
        <span className="grave" role="img" aria-label={given.t('grave')} title={given.t('grave')}>
          ●
        </span>
      </>
    );
  }
  return text === '' ? <span className="soft">{NOTHING}</span> : text;
}
