import type { OpenMessage, Reading } from './webmail.ts';

/** Whether the element is drawn. Webmails keep closed conversations in the page, only hidden. */
export const isShown = (element: Element | null | undefined): boolean =>
  !!element?.checkVisibility({ visibilityProperty: true });

/** The attribute's value, null for the empty and the placeholder values webmails write. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  const value = element?.getAttribute(name)?.trim();
  return value && value !== 'undefined' && value !== 'null' ? value : null;
}

/** Everything matching `css` in `root` that no element matching `bodies` holds: a mail's content is not the page's. */
export function outside(bodies: string, root: ParentNode, css: string): Element[] {
  return [...root.querySelectorAll(css)].filter((element) => !element.parentElement?.closest(bodies));
}

/** The first of `list` that is drawn. */
export const firstShown = (list: readonly Element[]): Element | null => list.find(isShown) ?? null;

/** What stands in a form field. */
export function valueOf(field: Element | null | undefined): string {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
}

export const nothingOpen = (own: string | null): Omit<Reading, 'webmail'> => ({
  view: null,
  own,
  message: null,
});

/** A mail being written: it has no identity, date or permalink yet. */
export function composing(
  own: string | null,
  written: Pick<OpenMessage, 'subject' | 'from' | 'to' | 'cc'>,
): Omit<Reading, 'webmail'> {
  const { subject, ...people } = written;
  const message = {
    id: null,
    thread: null,
    subject,
    date: null,
    direction: 'out',
    ...people,
    link: null,
  } as const;
  return { view: 'compose', own, message };
}
