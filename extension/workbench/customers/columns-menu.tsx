import { Popover } from '../popover.tsx';
import { COLUMNS, type ColumnId } from './columns.ts';
import { type CustomersText, useCustomersTexts } from './customers-texts.ts';
import type { View } from './use-view.ts';
import { widthOf, withMoved, withShown, withWidth } from './view-columns.ts';

/** How much wider or narrower one press makes a column, in CSS pixels. */
const STEP_PX = 24;

/** Which columns are shown, in which order and how wide. The name always is, and first. */
export function ColumnsMenu({ view }: { readonly view: View }) {
  const t = useCustomersTexts();
  const { query, change } = view;
  const rest = COLUMNS.filter((column) => !query.columns.includes(column));
  return (
    <Popover trigger={t('columns')} label={t('columns')}>
      <ul className="popover-list columns-list">
        {query.columns.map((column) => (
          <Shown key={column} column={column} view={view} t={t} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <ul className="popover-list columns-list columns-rest">
          {rest.map((column) => (
            <li key={column}>
              <label className="popover-item">
                <input
                  type="checkbox"
                  checked={false}
                  onChange={() => change(withShown(query, column, true))}
                />{' '}
                {t(`column.${column}`)}
              </label>
            </li>
          ))}
        </ul>
      ) : null}
    </Popover>
  );
}

interface ShownProps {
  readonly column: ColumnId;
  readonly view: View;
  readonly t: CustomersText;
}

function Shown({ column, view: { query, change }, t }: ShownProps) {
  const at = query.columns.indexOf(column);
  const before = query.columns[at - 1];
  const after = query.columns[at + 1];
  const name = t(`column.${column}`);
  const isName = column === 'name';
  const width = widthOf(query.widths, column);
  const move = (to: ColumnId | undefined): void => to && change(withMoved(query, column, to));
  return (
    <li>
      <label className="popover-item">
        <input
          type="checkbox"
          checked
          disabled={isName}
          onChange={() => change(withShown(query, column, false))}
        />{' '}
        {name}
      </label>
      {isName ? null : (
        <>
          <Act label={t('moveEarlier', { name })} sign="↑" isOff={at < 2} act={() => move(before)} />
          <Act label={t('moveLater', { name })} sign="↓" isOff={!after} act={() => move(after)} />
        </>
      )}
      <Act
        label={t('narrower', { name })}
        sign="−"
        act={() => change(withWidth(query, column, width - STEP_PX))}
      />
      <Act
        label={t('wider', { name })}
        sign="+"
        act={() => change(withWidth(query, column, width + STEP_PX))}
      />
    </li>
  );
}

interface ActProps {
  readonly label: string;
  readonly sign: string;
  readonly isOff?: boolean;
  act(): void;
}

function Act({ label, sign, isOff = false, act }: ActProps) {
  return (
    <button
      type="button"
      className="column-act"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={act}
    >
      {sign}
    </button>
  );
}
