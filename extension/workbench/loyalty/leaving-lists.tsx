import { shownLine } from '../../../shared/matching/shown-text.ts';
import { addressOf } from '../address.ts';
import { CustomerLink } from '../display/customer-link.tsx';
import { Section } from '../display/section.tsx';
import { ShownTable } from '../display/shown-table.tsx';
import type { LoyaltyFigures } from './answer-loyalty.ts';
import { LossSelect } from './loss-select.tsx';
import type { LoyaltyPartProps } from './part-props.ts';

type Overdue = LoyaltyFigures['overdue'][number];
type AtRisk = LoyaltyFigures['atRisk']['customers'][number];

/** Revenue of customers with an open complaint, largest first. */
export function AtRiskList({ figures, formats, t }: LoyaltyPartProps) {
  const { atRisk, currency } = figures;
  if (atRisk.customers.length === 0) return null;
  return (
    <Section title={t('atRiskTitle')} note={t('atRiskWhy')}>
      <ShownTable
        caption={t('atRiskTitle')}
        keyOf={(row: AtRisk) => row.customerId}
        rows={atRisk.customers}
        columns={[
          {
            id: 'name',
            title: t('customer'),
            cell: (row) => <CustomerLink id={row.customerId} name={row.name} />,
          },
          {
            id: 'complaints',
            title: t('complaints'),
            cell: ({ complaints }) => (
              <ul>
                {complaints.map(({ id, what }) => (
                  <li key={id}>
                    <a className="complaint-link" href={addressOf('complaints', [id])}>
                      {shownLine(what)}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            id: 'revenue',
            title: t('revenue'),
            numeric: true,
            cell: ({ revenue }) => (currency === null ? '–' : formats.money(revenue, currency)),
          },
        ]}
      />
    </Section>
  );
}

/** Whoever is later than usual with the next order, the most valuable first. */
export function OverdueList({ figures, formats, t }: LoyaltyPartProps) {
  const { overdue, currency, overdueInAll } = figures;
  if (overdue.length === 0) return null;
  return (
    <Section title={t('overdueTitle')} note={t('overdueWhy')}>
      <ShownTable
        caption={t('overdueTitle')}
        keyOf={(row: Overdue) => row.customerId}
        rows={overdue}
        columns={[
          {
            id: 'name',
            title: t('customer'),
            cell: (row) => <CustomerLink id={row.customerId} name={row.name} />,
          },
          {
            id: 'usual',
            title: t('usual'),
            numeric: true,
            cell: ({ usualDays }) => t('days', { count: Math.round(usualDays) }),
          },
          {
            id: 'since',
            title: t('since'),
            numeric: true,
            cell: ({ daysSince }) => t('days', { count: daysSince }),
          },
          {
            id: 'revenue',
            title: t('revenue'),
            numeric: true,
            cell: ({ revenue }) => (currency === null ? '–' : formats.money(revenue, currency)),
          },
          {
            id: 'left',
            title: t('left'),
            cell: ({ customerId, name }) => <LossSelect customer={{ id: customerId, name }} reason={null} />,
          },
        ]}
      />
      {overdue.length < overdueInAll ? (
        <p className="soft">{t('shownOf', { shown: overdue.length, total: overdueInAll })}</p>
      ) : null}
    </Section>
  );
}
