import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

export interface SourceFile {
  /** Path from the project's top, with forward slashes. */
  readonly path: string;
  readonly source: string;
  /** Paths from the project's top for its own files, package names for others. */
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s(?:[^'"]*?from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every source file of the product and its tests. */
export async function sourceFiles(): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const path of glob('{shared,api,extension,tests,scripts}/**/*.{ts,tsx,mjs}', { cwd: root })) {
    if (path.includes('node_modules') || path.includes('.wxt') || path.includes('.output')) continue;
    const source = readFileSync(join(root, path), 'utf8');
    files.push({ path, source, imports: importsOf(path, source) });
  }
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function importsOf(path: string, source: string): string[] {
  return [...source.matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? '';
    return name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name;
  });
}
