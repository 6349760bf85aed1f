import { Popover } from '../popover.tsx';
import { COLUMNS } from './columns.ts';
import { useCustomersTexts } from './customers-texts.ts';
import type { View } from './use-view.ts';

/** Which columns are shown. The name always is. */
export function ColumnsMenu({ view }: { readonly view: View }) {
  const t = useCustomersTexts();
  const { query, change } = view;
  return (
    <Popover trigger={t('columns')} label={t('columns')}>
      <fieldset className="popover-list">
        <legend className="visually-hidden">{t('columns')}</legend>
        {COLUMNS.filter((column) => column !== 'name').map((column) => (
          <label key={column} className="popover-item">
            <input
              type="checkbox"
              checked={query.columns.includes(column)}
              onChange={(event) => {
                const shown = COLUMNS.filter((one) =>
                  one === column ? event.target.checked : query.columns.includes(one),
                );
                change({ ...query, columns: shown });
              }}
            />{' '}
            {t(`column.${column}`)}
          </label>
        ))}
      </fieldset>
    </Popover>
  );
}
