import type { Language } from '../../shared/records/define-record.ts';

/**
 * A text with `{name}` placeholders, or its plural forms chosen by `count`. Chinese needs one form only, so a
 * plain text may stand for a plural.
 */
export type Message = string | { readonly one: string; readonly other: string };

/** The same keys as the English file, whatever their plural forms. */
export type Translated<English> = { readonly [Key in keyof English]: Message };

export type Values = Readonly<Record<string, string | number>>;

/** Looks up a key and fills its placeholders. */
export type Translate<Key extends PropertyKey> = (key: Key, values?: Values) => string;

/**
 * The card has no room for an internationalisation library (budget of its first script), and needs of one only
 * this: typed keys, placeholders, and the platform's own plural rules.
 */
export function translator<Messages extends Translated<Messages>>(
  language: Language,
  messages: Messages,
): Translate<keyof Messages> {
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => fill(form(messages[key], values, plurals), values);
}

function form(message: Message, values: Values, plurals: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  return plurals.select(Number(values['count'])) === 'one' ? message.one : message.other;
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
