import { attribute, composing, isShown, nothingOpen, outside, valueOf } from '../page.ts';
import { languageOf, readPageDate } from '../page-date.ts';
import { asAddress, directionOf, onlyOnce, parsePeople, parsePerson, person } from '../people.ts';
import { cleanSubject, textOf } from '../text.ts';
import type { OpenMessage, Person, Reading, Webmail } from '../webmail.ts';
import { environmentOf } from './environment.ts';
import { fieldPeople } from './people.ts';
import { placeOf, type Place } from './place.ts';
import * as selectors from './selectors.ts';

const inPage = (page: Document, css: string) => outside(selectors.bodies, page, css);

/** The documents of previews: same origin, as Roundcube serves them. */
const frames = (page: Document): Document[] =>
  inPage(page, selectors.preview).flatMap(
    (frame) => (isShown(frame) && frame instanceof HTMLIFrameElement && frame.contentDocument) || [],
  );

const headerIn = (page: Document) => inPage(page, selectors.header).find(isShown);

/** The list's page shows it, the others only tell their scripts. */
function ownAddress(pages: readonly Document[]): string | null {
  for (const page of pages) {
    const shown = inPage(page, selectors.username)[0]?.textContent;
    const own = asAddress(shown) ?? asAddress(environmentOf(page, 'username'));
    if (own) return own;
  }
  return null;
}

// How days are written is everybody's own setting. None that is offered has the month first; some admins add
// such a one for English.
const eitherFirst = /\b(0?[1-9]|1[0-2])\/(?!\1\/)(0?[1-9]|1[0-2])\/\d{4}/;

function dateOf(header: Element, page: Document): string | null {
  const shown = outside(selectors.bodies, header, selectors.field('date'))[0];
  const text = attribute(shown, 'title') ?? textOf(shown);
  const language = languageOf(page);
  return language.startsWith('en') && eitherFirst.test(text) ? null : readPageDate(text, language);
}

/** A skin may have no subject line; the title then still has it. */
function subjectOf(header: Element): string | null {
  const line = outside(selectors.bodies, header, selectors.subject)[0];
  const titled = selectors.subjectInTitle.exec(header.ownerDocument.title)?.[1];
  return cleanSubject(line ? textOf(line, selectors.notSubject) : titled);
}

function readMessage(header: Element, place: Place, own: string | null): OpenMessage {
  const from = fieldPeople(header, 'from')[0] ?? null;
  return {
    id: place.uid,
    thread: null,
    subject: subjectOf(header),
    date: dateOf(header, header.ownerDocument),
    // Of several identities only the one signed in with is known; what lies in Sent was sent by one of them.
    direction: place.mailbox === 'Sent' ? 'out' : directionOf(from, [own]),
    from,
    to: fieldPeople(header, 'to'),
    cc: fieldPeople(header, 'cc'),
    link: place.link,
  };
}

function writtenTo(page: Document, field: 'to' | 'cc'): Person[] {
  const typed = parsePeople(valueOf(inPage(page, selectors.typed(field))[0]));
  const chips = inPage(page, selectors.chips(field));
  return typed.length > 0 ? typed : onlyOnce(chips.map((chip) => parsePerson(textOf(chip))));
}

function readCompose(page: Document, account: string | null): Omit<Reading, 'webmail'> {
  const chosen = parsePerson(valueOf(inPage(page, selectors.from)[0]));
  const own = account ?? chosen?.address ?? null;
  return composing(own, {
    subject: cleanSubject(valueOf(inPage(page, selectors.composeSubject)[0])),
    from: chosen?.address ? chosen : own ? person(null, own) : null,
    to: writtenTo(page, 'to'),
    cc: writtenTo(page, 'cc'),
  });
}

function read(page: Document, url: URL): Omit<Reading, 'webmail'> {
  const pages = [page, ...frames(page)];
  const own = ownAddress(pages);
  if (inPage(page, selectors.composeForm).length > 0) return readCompose(page, own);
  const header = pages.map(headerIn).find(Boolean);
  if (!header) return nothingOpen(own);
  const place = placeOf(header, url);
  return place.isDraft
    ? nothingOpen(own)
    : { view: 'message', own, message: readMessage(header, place, own) };
}

export const roundcube: Webmail = {
  id: 'roundcube',
  name: 'Roundcube',
  matches: [],
  recognises: (page) => inPage(page, selectors.marks).length > 0,
  frames,
  read,
};
