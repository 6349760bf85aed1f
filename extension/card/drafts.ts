import { browser } from 'wxt/browser';

/** What is typed into a form, by field. */
export type DraftFields = Readonly<Record<string, string>>;

/** Half-typed forms, kept until they are saved or discarded, whatever mail is opened in between. */
export interface Drafts {
  read(name: string): DraftFields | null;
  keep(name: string, fields: DraftFields): void;
  drop(name: string): void;
}

/** Kept while this page lives; `kept` and `dropped` may carry each further. */
export function draftsIn(
  held: Map<string, DraftFields>,
  kept: (name: string, fields: DraftFields) => void = () => undefined,
  dropped: (name: string) => void = () => undefined,
): Drafts {
  return {
    read: (name) => held.get(name) ?? null,
    keep(name, fields) {
      held.set(name, fields);
      kept(name, fields);
    },
    drop(name) {
      held.delete(name);
      dropped(name);
    },
  };
}

/** The team's drafts in this browser: in memory only, gone with the browser, seen by no page. */
export async function recallDrafts(team: string): Promise<Drafts> {
  const prefix = `draft:${team}/`;
  const stored: Record<string, unknown> = await browser.storage.session.get(null);
  const held = Object.entries(stored).flatMap(([key, fields]) =>
    // `as`: only the lines below write keys of this prefix.
    key.startsWith(prefix) ? [[key.slice(prefix.length), fields as DraftFields] as const] : [],
  );
  return draftsIn(
    new Map(held),
    (name, fields) => void browser.storage.session.set({ [prefix + name]: fields }),
    (name) => void browser.storage.session.remove(prefix + name),
  );
}
