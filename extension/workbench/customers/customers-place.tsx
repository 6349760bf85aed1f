import { createElement, lazy, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { customerAddress, go } from '../address.ts';
import { useAddress } from '../use-address.ts';
import { useBaseCaller } from '../base/use-base.tsx';
import { useCardWords } from '../customer/card-words.ts';
import { useFormats } from '../display/use-formats.ts';
import { later, useLater } from '../use-later.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { BulkBar } from './bulk-bar.tsx';
import type { CellWords } from './cell.tsx';
import { copyRows } from './copy-rows.ts';
import type { CustomerRow } from './customer-rows.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import './customers.css';
import './customers-print.css';
import { CustomersGrid } from './customers-grid.tsx';
import { useCustomersTexts } from './customers-texts.ts';
import { ExportMenu } from './export-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useMarked } from './marked.tsx';
import { NewCustomer } from './new-customer.tsx';
import { NoCustomers } from './no-customers.tsx';
import { type CustomerRows, useCustomerRows } from './use-customer-rows.ts';
import { useView } from './use-view.ts';
import { ViewsMenu } from './views-menu.tsx';

const CustomerPage = lazy(async () => ({
  default: (await import('../customer/customer-page.tsx')).CustomerPage,
}));

const card = later(async () => (await import('../customer/workbench-card.tsx')).WorkbenchCard);

/** Every customer, or the one the address names. */
export function CustomersPlace() {
  const [customerId] = useAddress().rest;
  return customerId === undefined ? (
    <CustomersTable />
  ) : (
    <CustomerPage key={customerId} customerId={customerId} />
  );
}

/** What takes longer than this is told; what is shorter would only flicker. */
const TOLD_AFTER_MS = 250;

/** Whether something that is going on has lasted so long that it should be told. */
function useLasting(going: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!going) return undefined;
    const timer = setTimeout(() => setLasting(true), TOLD_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [going]);
  return lasting;
}

function CustomersTable() {
  const view = useView();
  const besideCard = useLater(card, view.selected !== null);
  const marked = useMarked();
  const grid = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useSaid();
  const rows = useCustomerRows(view.query);
  const { found } = rows;
  const searching = useLasting(rows.busy);
  const given = useCellWords();
  const { t } = given;
  const { language } = useWorkbench();
  const caller = useBaseCaller();
  const { query } = view;
  const markAll = useCallback(() => {
    const { search, filters, sort } = query;
    void caller.ask('customers.ids', { query: { search, filters, sort }, language }).then(marked.replace);
  }, [caller, language, marked.replace, query]);
  const copy = useCallback(
    (row: CustomerRow | null) => {
      const { search, filters, sort, columns } = query;
      const asked = { query: { search, filters, sort }, language, ids: [...marked.ids] };
      const copied =
        marked.ids.size > 0 ? caller.ask('customers.rows', asked) : Promise.resolve(row ? [row] : []);
      copyRows(copied, columns, given).then(
        async () => setSaid(t('copied', { count: (await copied).length })),
        () => setSaid(t('copyFailed')),
      );
    },
    [caller, given, language, marked.ids, query, setSaid, t],
  );
  const narrowed = query.search !== '' || query.filters.length > 0;
  return (
    <div className="customers">
      <header className="customers-head">
        <h1 className="place-title">{t('title')}</h1>
        <span className="customers-count" role="status">
          {said ?? (searching ? t('searching') : found ? countText(found, narrowed, given) : null)}
        </span>
        <span className="customers-tools">
          <ViewsMenu view={view} />
          <ColumnsMenu view={view} />
          <ExportMenu view={view} marked={marked} given={given} onSaid={setSaid} />
          <NewCustomer />
        </span>
      </header>
      <FilterBar view={view} onDown={() => grid.current?.focus()} currency={found?.currency ?? null} />
      {marked.ids.size > 0 ? <BulkBar marked={marked} /> : null}
      <div className="customers-centre">
        {found?.of === 0 ? <NoCustomers /> : null}
        {found && found.of > 0 && found.total === 0 ? (
          <p className="customers-none">
            {t('noneFits')}{' '}
            <button
              type="button"
              className="button button-link"
              onClick={() => view.change({ ...query, search: '', filters: [] })}
            >
              {t('clearAll')}
            </button>
          </p>
        ) : null}
        <CustomersGrid
          view={view}
          rows={rows}
          marked={marked}
          given={given}
          gridRef={grid}
          isLate={searching}
          onOpenPage={openPage}
          onMarkAll={markAll}
          onCopy={copy}
        />
        {besideCard && view.selected !== null
          ? createElement(besideCard, {
              key: view.selected,
              customerId: view.selected,
              onClose: () => view.select(null),
            })
          : null}
      </div>
    </div>
  );
}

/** How long it stands where the count does. */
const SAID_MS = 5_000;

/** What was just done, for a moment. */
function useSaid() {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const over = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(over);
  }, [said]);
  return [said, setSaid] as const;
}

function openPage(customerId: string): void {
  go(customerAddress(customerId));
}

function useCellWords(): CellWords {
  const t = useCustomersTexts();
  const words = useCardWords();
  const format = useFormats();
  const me = useWorkbench().session.member.id;
  return useMemo(() => ({ t, words, format, me }), [t, words, format, me]);
}

function countText(
  found: NonNullable<CustomerRows['found']>,
  narrowed: boolean,
  { t, format }: CellWords,
): string {
  const total = format.number(found.total);
  const count = found.total;
  const text = narrowed ? t('countOf', { total, of: format.number(found.of) }) : t('count', { count, total });
  return found.computing ? `${text} · ${t('computing')}` : text;
}
