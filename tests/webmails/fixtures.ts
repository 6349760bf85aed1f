import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ProbeReading } from '../../scripts/run-readers.ts';
import type { SavedPage } from '../../scripts/saved-page.ts';

const root = join(import.meta.dirname, 'fixtures');

/** A page written from what is known of a webmail, and what its reader must see in it. */
export interface Fixture {
  readonly name: string;
  readonly page: SavedPage;
  readonly reading: ProbeReading;
}

interface Expectation {
  readonly url: string;
  /** Frame name to file, beside the page. */
  readonly frames?: Readonly<Record<string, string>>;
  readonly reading: ProbeReading;
}

/** Every fixture of one webmail; expectations stand beside the pages, in `NAME.json`. Dates are in UTC. */
export function fixturesOf(webmail: string): Fixture[] {
  const folder = join(root, webmail);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const name = basename(file, '.json');
      const path = join(folder, `${name}.html`);
      // Written by hand in this shape; a wrong one fails its test.
      const expected = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expectation;
      const frames = Object.entries(expected.frames ?? {}).map(([frame, beside]) => ({
        name: frame,
        html: readFileSync(join(folder, beside), 'utf8'),
      }));
      const page = { url: expected.url, html: readFileSync(path, 'utf8'), file: path, frames };
      return { name, page, reading: expected.reading };
    });
}

export const fixtureFolders = (): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
