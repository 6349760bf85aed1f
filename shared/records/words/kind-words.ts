import type { Doc, KindName } from '../record-types.ts';

/** The fields every kind has: said once, for all. */
export const ORIGIN_WORDS = {
  createdAt: 'When it was entered, by its creator’s clock. Given with `create`, never changed.',
  createdBy: 'The signed-in member who creates it, or a feed. Given with `create`, never changed.',
} as const;

/**
 * What a kind and its fields mean, for whoever writes another client. Apart from the schemas, so that the extension,
 * which never shows them, does not carry them; the type asks for every field of every kind.
 */
export interface KindWords<Kind extends KindName> {
  readonly is: string;
  readonly fields: Readonly<Record<Exclude<keyof Doc<Kind>, keyof typeof ORIGIN_WORDS>, string>>;
}
