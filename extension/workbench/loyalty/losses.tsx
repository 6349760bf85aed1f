import { Bars } from '../display/bars.tsx';
import { CustomerLink } from '../display/customer-link.tsx';
import { Figure } from '../display/figure.tsx';
import { Section } from '../display/section.tsx';
import { ShownTable } from '../display/shown-table.tsx';
import { LossSelect } from './loss-select.tsx';
import type { LostRow } from './answer-loyalty.ts';
import type { LoyaltyPartProps } from './part-props.ts';

/** Why value was lost, the most expensive reason first. */
export function LossReasons({ figures, formats, t }: LoyaltyPartProps) {
  const { losses, currency } = figures;
  const money = (minor: number): string => (currency === null ? '–' : formats.money(minor, currency));
  if (losses.length === 0) return <p className="invitation">{t('noLosses')}</p>;
  return (
    <Figure
      title={t('losses')}
      note={t('lossesNote')}
      table={{
        columns: [
          { title: t('reason') },
          { title: t('customers'), numeric: true },
          { title: t('lostRevenue'), numeric: true },
          { title: t('share'), numeric: true },
        ],
        rows: losses.map(({ reason, customers, revenue, share }) => [
          t(`reason.${reason}`),
          formats.number(customers),
          money(revenue),
          share === null ? '–' : formats.share(share),
        ]),
      }}
    >
      <Bars
        label={t('losses')}
        bars={losses.map(({ reason, customers, revenue }) => ({
          id: reason,
          label: t(`reason.${reason}`),
          value: revenue,
          text: t('lostText', { money: money(revenue), count: customers }),
        }))}
      />
    </Figure>
  );
}

/** The least that keeps the door open: when each lost customer is next due a touch. */
export function UpkeepList({ figures, formats, t }: LoyaltyPartProps) {
  const { lost, upkeep, today } = figures;
  if (lost.length === 0) return null;
  return (
    <Section title={t('upkeep')} note={t('upkeepNote')}>
      <ShownTable
        caption={t('upkeep')}
        keyOf={(row: LostRow) => row.customerId}
        rows={lost}
        columns={[
          {
            id: 'name',
            title: t('customer'),
            cell: (row) => <CustomerLink id={row.customerId} name={row.name} />,
          },
          {
            id: 'reason',
            title: t('reason'),
            cell: ({ customerId, name, reason }) => (
              <LossSelect customer={{ id: customerId, name }} reason={reason} />
            ),
          },
          {
            id: 'bought',
            title: t('lastBought'),
            cell: ({ lastBoughtOn }) => (lastBoughtOn === null ? '–' : formats.day(lastBoughtOn)),
          },
          {
            id: 'every',
            title: t('every'),
            numeric: true,
            cell: ({ reason }) => t('days', { count: upkeep[reason] }),
          },
          {
            id: 'next',
            title: t('nextTouch'),
            cell: ({ nextOn }) =>
              nextOn === null || nextOn <= today ? (
                <span className="mark" data-tone="risk">
                  {t('now')}
                </span>
              ) : (
                formats.day(nextOn)
              ),
          },
        ]}
      />
    </Section>
  );
}
