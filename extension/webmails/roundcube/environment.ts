import { outside } from '../page.ts';
import { bodies } from './selectors.ts';

/** A text Roundcube's pages hand to their own scripts: `rcmail.set_env({"username":"a@b", ...})`. */
export function environmentOf(page: Document, key: string): string | null {
  for (const script of outside(bodies, page, 'script:not([src])')) {
    const text = script.textContent;
    const value = text.includes('set_env(') && new RegExp(`"${key}":("(?:\\\\.|[^"\\\\])*")`).exec(text)?.[1];
    if (!value) continue;
    try {
      return String(JSON.parse(value)) || null;
    } catch {
      continue; // a text no JSON allows: not Roundcube's own
    }
  }
  return null;
}
