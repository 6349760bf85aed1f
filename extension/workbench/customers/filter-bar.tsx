import { useEffect, useRef, useState } from 'react';
import { isTyping } from '../saving/use-undo.tsx';
import { Popover, PopoverClose } from '../popover.tsx';
import { useCustomersTexts } from './customers-texts.ts';
import { FilterChip } from './filter-chip.tsx';
import type { View } from './use-view.ts';
import { type Filter, FILTER_NAMES, type FilterName, newFilter } from './view-query.ts';

interface FilterBarProps {
  readonly view: View;
  readonly currency: string | null;
  /** Arrow down in the search leads into the table. */
  onDown(): void;
}

/** The search and the filters, which read as one sentence: "Customers whose tier is Diamond or Gold and …". */
export function FilterBar({ view, currency, onDown }: FilterBarProps) {
  const t = useCustomersTexts();
  const { query, change } = view;
  const [added, setAdded] = useState<FilterName | null>(null);
  const free = FILTER_NAMES.filter((name) => query.filters.every((filter) => filter.by !== name));
  const put = (next: Filter): void =>
    change({ ...query, filters: query.filters.map((filter) => (filter.by === next.by ? next : filter)) });
  return (
    <div className="filter-bar" role="search" aria-label={t('search')}>
      <SearchField
        value={query.search}
        label={t('searchHint')}
        onChange={(search) => change({ ...query, search })}
        onDown={onDown}
      />
      {query.filters.map((filter) => (
        <FilterChip
          key={filter.by}
          filter={filter}
          startsOpen={filter.by === added}
          currency={currency}
          onChange={put}
          onRemove={() => change({ ...query, filters: query.filters.filter((one) => one !== filter) })}
        />
      ))}
      <Popover trigger={<>+ {t('addFilter')}</>} triggerClass="button button-quiet" label={t('addFilter')}>
        <ul className="popover-list">
          {free.map((name) => (
            <li key={name}>
              <PopoverClose
                onClick={() => {
                  setAdded(name);
                  change({ ...query, filters: [...query.filters, newFilter(name)] });
                }}
              >
                {t(`filter.${name}`)}
              </PopoverClose>
            </li>
          ))}
        </ul>
      </Popover>
      {query.filters.length > 1 ? (
        <button
          type="button"
          className="button button-link"
          onClick={() => change({ ...query, filters: [] })}
        >
          {t('clearFilters')}
        </button>
      ) : null}
    </div>
  );
}

interface SearchFieldProps {
  readonly value: string;
  readonly label: string;
  onChange(text: string): void;
  onDown(): void;
}

/** Typing filters at once; while an input method composes, what it shows is searched too. */
function SearchField({ value, label, onChange, onDown }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const end = new AbortController();
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'f' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', listen, { signal: end.signal });
    return () => end.abort();
  }, []);
  return (
    <input
      ref={field}
      className="field-input customers-search"
      type="search"
      placeholder={label}
      aria-label={label}
      aria-keyshortcuts="f"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        if (event.nativeEvent.isComposing) return;
        event.preventDefault();
        onDown();
      }}
    />
  );
}
