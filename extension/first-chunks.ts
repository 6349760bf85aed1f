import { resolve } from 'node:path';

/** What a bundler knows of a module; rolldown's `ModuleInfo` fits. */
interface Module {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

interface Chunking {
  getModuleInfo(id: string): Module | null;
}

const CARD = resolve(import.meta.dirname, 'entrypoints/card/index.html');
const BACKGROUND = resolve(import.meta.dirname, 'entrypoints/background.ts');
/** WXT starts the background and every page with it. */
const PLUGINS = '\0virtual:wxt-plugins';
const HTML_PLUGINS = '\0virtual:wxt-html-plugins';
const WORKBENCH = resolve(import.meta.dirname, 'entrypoints/workbench/index.html');
/** What the workbench does before anything else is loaded. */
const BEGIN = resolve(import.meta.dirname, 'workbench/begin.ts');
/** The place the workbench opens on. */
const CUSTOMERS = resolve(import.meta.dirname, 'workbench/customers/customers-place.tsx');
/** Other pages share parts of the card, but not the style of the whole. */
const CARD_ALONE = [
  CARD,
  resolve(import.meta.dirname, 'entrypoints/card/main.tsx'),
  resolve(import.meta.dirname, 'card/mount-card.tsx'),
];

type NameOf = (id: string, chunking: Chunking) => string | null;

interface Group {
  readonly name: NameOf;
  readonly priority: number;
}

/**
 * Groups what the first card and the workbench's first screen need into few files. Left alone, the bundler makes a file
 * for every set of pages that share something, twenty for the card: each is opened by itself, which costs a page some
 * milliseconds, and compresses by itself, which adds up to 6 KB. What the background loads too stays apart, as no worker
 * starts with React; so does what the card loads later, and what the workbench begins with while React is still on its
 * way. A group takes along what its modules import unless a group before it has it.
 */
export function firstChunks(): Group[] {
  let known: Sets | null = null;
  const group = (priority: number, name: (id: string, sets: Sets) => string | null): Group => ({
    priority,
    name(id, chunking) {
      known ??= setsOf(chunking);
      return CARD_ALONE.includes(id) ? null : name(id, known);
    },
  });
  return [
    group(6, (id, { begin, card, background }) =>
      card.has(id) && (background.has(id) || begin.has(id)) ? 'first-shared' : null,
    ),
    group(5, (id, { begin, workbench, customers, background }) =>
      background.has(id) && [begin, workbench, customers].some((set) => set.has(id)) ? 'shared' : null,
    ),
    group(4, (id, { begin }) => (begin.has(id) ? 'first-rows' : null)),
    group(3, (id, { card, workbench }) => {
      if (!card.has(id)) return null;
      // A page loads a style with all that stands in its file.
      if (id.endsWith('.css')) return workbench.has(id) ? 'styles' : null;
      return 'first-card';
    }),
    group(2, (id, { workbench, customers, later }) =>
      (workbench.has(id) || customers.has(id)) && later.has(id) ? 'card-shared' : null,
    ),
    group(1, (id, { workbench, customers }) => {
      if (workbench.has(id)) return 'first-workbench';
      return customers.has(id) ? 'first-customers' : null;
    }),
  ];
}

type Sets = Readonly<
  Record<'begin' | 'card' | 'later' | 'background' | 'workbench' | 'customers', ReadonlySet<string>>
>;

function setsOf(chunking: Chunking): Sets {
  const card = importedFrom(CARD, chunking);
  const later = new Set<string>();
  for (const id of card)
    for (const lazy of chunking.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
      importedFrom(lazy, chunking, later);
  return {
    begin: importedFrom(BEGIN, chunking).add(HTML_PLUGINS),
    card,
    later,
    background: importedFrom(BACKGROUND, chunking).add(PLUGINS),
    workbench: importedFrom(WORKBENCH, chunking),
    customers: importedFrom(CUSTOMERS, chunking),
  };
}

/** Everything a module needs before it runs, itself included. */
function importedFrom(id: string, chunking: Chunking, met = new Set<string>()): Set<string> {
  if (met.has(id)) return met;
  met.add(id);
  for (const imported of chunking.getModuleInfo(id)?.importedIds ?? []) importedFrom(imported, chunking, met);
  return met;
}
