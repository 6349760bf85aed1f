import { Dialog } from '@base-ui/react/dialog';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { addressOf, customerAddress, go } from '../address.ts';
import { useBase } from '../base/use-base.tsx';
import { useAddCustomer } from '../customers/use-add-customer.ts';
import { placeNames } from '../places.ts';
import { useLastAct } from '../saving/use-undo.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { Hit } from './answer-palette.ts';

interface Entry {
  readonly key: string;
  readonly group: 'found' | 'places' | 'acts';
  readonly text: string;
  readonly detail: string;
  act(): void;
}

/** The open palette. */
export function PaletteDialog({ onDone }: { onDone(): void }) {
  const { t } = useWorkbench();
  return (
    <Dialog.Root open onOpenChange={onDone}>
      <Dialog.Portal>
        <Dialog.Backdrop className="palette-shade" />
        <Dialog.Popup className="palette" aria-label={t('palette.open')}>
          <PaletteBody onDone={onDone} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteBody({ onDone }: { onDone(): void }) {
  const { t } = useWorkbench();
  const id = useId();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const { answer, loading } = useBase('palette.search', search);
  const entries = useEntries(search, answer ?? []);
  const current = Math.min(at, entries.length - 1);
  const run = (entry: Entry | undefined): void => {
    if (!entry) return;
    onDone();
    entry.act();
  };
  const isEntered = useRef(false);
  const chosen = entries[current];
  // Until the answer is there, what is found stands for what was typed before, and adding it may be needless.
  const isEarly = loading && chosen?.group !== 'places';
  useEffect(() => {
    if (!isEntered.current || isEarly) return;
    isEntered.current = false;
    run(chosen);
  });
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt((current + 1) % Math.max(1, entries.length));
    else if (event.key === 'ArrowUp') setAt((current - 1 + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter' && isEarly) isEntered.current = true;
    else if (event.key === 'Enter') run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className="palette-field"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={entries.length > 0 ? `${id}-${current}` : undefined}
        aria-label={t('palette.open')}
        placeholder={t('palette.hint')}
        autoFocus
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
          isEntered.current = false;
        }}
        onKeyDown={keys}
      />
      <ul className="palette-list" role="listbox" id={id} aria-label={t('palette.results')}>
        {entries.map((entry, index) => (
          <li
            key={entry.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className="palette-entry"
            ref={(element) => {
              if (index === current) element?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseMove={() => setAt(index)}
            onClick={() => run(entry)}
          >
            <span className="palette-text">{entry.text}</span>
            <span className="soft">{entry.detail}</span>
          </li>
        ))}
      </ul>
      {entries.length === 0 && !loading ? <p className="palette-none">{t('palette.none')}</p> : null}
    </>
  );
}

function useEntries(search: string, hits: readonly Hit[]): Entry[] {
  const { t } = useWorkbench();
  const acts = useActs();
  const fits = (text: string): boolean => text.toLowerCase().includes(search.trim().toLowerCase());
  const found = hits.map((hit): Entry => {
    const kind = t(`palette.${hit.kind}`);
    const detail = hit.of === null ? kind : `${kind} · ${hit.of}`;
    return {
      key: `${hit.kind}/${hit.id}`,
      group: 'found',
      text: hit.text,
      detail,
      act: () => go(addressFor(hit)),
    };
  });
  const places = placeNames
    .map((name): Entry => {
      const text = t(`place.${name}`);
      return {
        key: `place/${name}`,
        group: 'places',
        text,
        detail: t('palette.place'),
        act: () => go(addressOf(name)),
      };
    })
    .filter(({ text }) => fits(text));
  return [
    ...found,
    ...places,
    ...acts(search).filter(({ text }) => search.trim() === '' || fits(text) || text.includes(search.trim())),
  ];
}

function addressFor({ kind, id, customerId }: Hit): string {
  switch (kind) {
    case 'customer':
      return customerAddress(customerId);
    case 'contact':
      return addressOf('customers', [customerId, 'people']);
    case 'complaint':
      return addressOf('complaints', [id]);
    case 'commitment':
    case 'note':
      return addressOf('customers', [customerId, 'service']);
  }
}

/** What can be done from anywhere. */
function useActs(): (search: string) => Entry[] {
  const { t } = useWorkbench();
  const add = useAddCustomer();
  const last = useLastAct();
  return (search) => {
    const name = search.trim();
    const detail = t('palette.act');
    const act = (key: string, text: string, run: () => void): Entry => ({
      key,
      group: 'acts',
      text,
      detail,
      act: run,
    });
    return [
      ...(name === '' ? [] : [act('add', t('palette.addCustomer', { name }), () => void add(name))]),
      ...(last ? [act('undo', t('palette.undo', { what: last.text }), last.takeBack)] : []),
      act('print', t('palette.print'), printPage),
    ];
  };
}

/** The palette must be gone from the page before it is printed. */
function printPage(): void {
  setTimeout(() => globalThis.print(), 150);
}
