import { attribute, composing, isShown, outside, valueOf } from '../page.ts';
import { onlyOnce, parsePeople, parsePerson, person } from '../people.ts';
import { cleanSubject } from '../text.ts';
import type { Person, Reading } from '../webmail.ts';
import { mainParts } from './thread.ts';
import { personOf } from './recipients.ts';
import * as gmail from './selectors.ts';

// Hidden inputs are never drawn themselves, and a minimised window keeps its form hidden.
const isWriting = (part: ParentNode) =>
  outside(gmail.bodies, part, gmail.composeField).some((field) => isShown(field.parentElement));

const isInline = (part: Element, messages: readonly Element[]) =>
  !!part.closest(`${gmail.messageNode},${gmail.messageState}`) ||
  (messages.length > 0 && !part.closest(gmail.composeDialog));

/**
 * The compose window in use: the one with the focus, else the last one. Reading goes first only where the
 * focus is in the thread; a reply editor inside an open thread leaves the thread's message open.
 */
export function composeWindow(page: Document, messages: readonly Element[]): ParentNode | null {
  const windows = outside(gmail.bodies, page, gmail.composeWindow).filter(
    (part) => isShown(part) && isWriting(part) && !isInline(part, messages),
  );
  const focus = page.activeElement;
  const focused = windows.find((part) => part.contains(focus));
  if (focused) return focused;
  if (messages.some((message) => message.contains(focus))) return null;
  if (windows.length > 0 || messages.length > 0) return windows.at(-1) ?? null;
  return mainParts(page).find(isWriting) ?? null;
}

function writtenTo(part: ParentNode, field: 'to' | 'cc'): Person[] {
  const all = outside(gmail.bodies, part, gmail.chip);
  // A line that only sums the fields up is of no field.
  const owned = all.filter((chip) => chip.closest(gmail.chipOwner));
  const chips = (owned.length > 0 ? owned : all)
    .filter((chip) => (attribute(chip.closest(gmail.chipOwner), 'name') ?? 'to') === field)
    .map(personOf);
  const typed = outside(gmail.bodies, part, gmail.chipField)
    .filter((input) => attribute(input, 'name') === field)
    .flatMap((input) => parsePeople(valueOf(input)));
  return onlyOnce([...chips, ...typed]);
}

/** Every address the account may send as, as far as a compose window shows them. */
export const sendAs = (page: Document): (string | null)[] =>
  outside(gmail.bodies, page, `${gmail.composeFrom},${gmail.fromChoice}`).map(
    (choice) => parsePerson(attribute(choice, 'value') ?? valueOf(choice))?.address ?? null,
  );

export function readCompose(part: ParentNode, own: string | null): Omit<Reading, 'webmail'> {
  const chosen = parsePerson(valueOf(outside(gmail.bodies, part, gmail.composeFrom)[0]));
  return composing(own, {
    subject: cleanSubject(valueOf(outside(gmail.bodies, part, gmail.composeSubject)[0])),
    from: chosen?.address ? chosen : own ? person(null, own) : null,
    to: writtenTo(part, 'to'),
    cc: writtenTo(part, 'cc'),
  });
}
