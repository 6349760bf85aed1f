import { resolve } from 'node:path';

/** What a bundler knows of a module; rolldown's `ModuleInfo` fits. */
interface Module {
  readonly importedIds: readonly string[];
}

interface Chunking {
  getModuleInfo(id: string): Module | null;
}

const CARD = resolve(import.meta.dirname, 'entrypoints/card/index.html');
const BACKGROUND = resolve(import.meta.dirname, 'entrypoints/background.ts');
/** Other pages share parts of the card, but not the style of the whole. */
const CARD_ALONE = [
  CARD,
  resolve(import.meta.dirname, 'entrypoints/card/main.tsx'),
  resolve(import.meta.dirname, 'card/mount-card.tsx'),
];

/**
 * Names the file a module of the first card goes to; null leaves it to the bundler. Left alone, the bundler makes a file
 * for every set of pages that share something, twenty for the card: each is opened by itself and compresses by itself,
 * which adds up to 6 KB. What the background loads too stays apart: no worker starts with React.
 */
export function cardChunks(): (id: string, chunking: Chunking) => string | null {
  let card: ReadonlySet<string> | null = null;
  let background: ReadonlySet<string> | null = null;
  return (id, chunking) => {
    card ??= importedFrom(CARD, chunking);
    background ??= importedFrom(BACKGROUND, chunking);
    if (!card.has(id) || CARD_ALONE.includes(id) || id.endsWith('.css')) return null;
    return background.has(id) ? 'first-shared' : 'first-card';
  };
}

/** Everything a module needs before it runs, itself included. */
function importedFrom(id: string, chunking: Chunking, met = new Set<string>()): Set<string> {
  if (met.has(id)) return met;
  met.add(id);
  for (const imported of chunking.getModuleInfo(id)?.importedIds ?? []) importedFrom(imported, chunking, met);
  return met;
}
