/** What a bundler knows of a module; rolldown's `ModuleInfo` fits. */
interface Module {
  readonly importedIds: readonly string[];
}

interface Chunking {
  getModuleInfo(id: string): Module | null;
}

interface Group {
  readonly name: (id: string, chunking: Chunking) => string | null;
}

/**
 * Groups what a page needs before it runs into one file. Left alone, the bundler makes a file for every set of later
 * parts that share something with the first: each is opened by itself, which costs a page some milliseconds, and
 * compresses by itself.
 */
export function firstChunk(page: string): Group {
  let first: ReadonlySet<string> | null = null;
  return {
    name(id, chunking) {
      first ??= importedFrom(page, chunking);
      return first.has(id) ? 'first' : null;
    },
  };
}

/** Everything a module needs before it runs, itself included. */
function importedFrom(id: string, chunking: Chunking, met = new Set<string>()): Set<string> {
  if (met.has(id)) return met;
  met.add(id);
  for (const imported of chunking.getModuleInfo(id)?.importedIds ?? []) importedFrom(imported, chunking, met);
  return met;
}
