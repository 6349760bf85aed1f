import { shownLine } from '../../../shared/matching/shown-text.ts';
import { TierShape } from '../../design/tier-mark.tsx';
import { addressOf, customerAddress } from '../address.ts';
import type { Formats } from '../display/formats.ts';
import { ShownTable } from '../display/shown-table.tsx';
import { When } from '../display/when.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { ComplaintsAnswer } from './answer-complaints.ts';
import type { ComplaintRow } from './complaint-rows.ts';
import type { ComplaintsTranslate } from './complaints-texts.ts';
import { DueCell } from './due-cell.tsx';
import { SeverityWord } from './severity-word.tsx';

interface ComplaintsTableProps {
  readonly answer: ComplaintsAnswer;
  readonly now: number;
  readonly formats: Formats;
  readonly t: ComplaintsTranslate;
}

export function ComplaintsTable({ answer, now, formats, t }: ComplaintsTableProps) {
  const { session } = useWorkbench();
  const { rows, total, handlers } = answer;
  const handler = (id: string | null): string => {
    if (id === null) return t('nobody');
    return id === session.member.id ? t('you') : (handlers[id] ?? t('nobody'));
  };
  if (total === 0) return <p className="invitation">{t('emptyList')}</p>;
  return (
    <>
      <ShownTable
        caption={t('title')}
        keyOf={(row: ComplaintRow) => row.id}
        rows={rows}
        columns={[
          { id: 'what', title: t('what'), cell: (row) => <WhatCell row={row} /> },
          {
            id: 'due',
            title: t('due'),
            cell: (row) => <DueCell row={row} now={now} formats={formats} t={t} />,
          },
          {
            id: 'severity',
            title: t('severity'),
            short: true,
            cell: ({ severity }) => <SeverityWord severity={severity} t={t} />,
          },
          { id: 'step', title: t('step'), short: true, cell: ({ state }) => t(`state.${state}`) },
          { id: 'handler', title: t('handler'), short: true, cell: ({ handlerId }) => handler(handlerId) },
          {
            id: 'received',
            title: t('received'),
            short: true,
            cell: ({ receivedAt }) => <When at={receivedAt} now={now} formats={formats} />,
          },
        ]}
      />
      {rows.length < total ? <p className="soft">{t('shownOf', { shown: rows.length, total })}</p> : null}
    </>
  );
}

function WhatCell({ row }: { readonly row: ComplaintRow }) {
  return (
    <>
      <a href={addressOf('complaints', [row.id])}>{shownLine(row.what)}</a>
      <span className="cell-note">
        {row.tier ? <TierShape tier={row.tier} size={11} /> : null}{' '}
        <a className="quiet-link" href={customerAddress(row.customerId)}>
          {shownLine(row.customer)}
        </a>
      </span>
    </>
  );
}
