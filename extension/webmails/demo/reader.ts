import { attribute, composing, isShown, nothingOpen, outside, valueOf } from '../page.ts';
import { directionOf, person } from '../people.ts';
import { cleanSubject, textOf } from '../text.ts';
import type { Person, Reading, Webmail } from '../webmail.ts';
import * as selectors from './selectors.ts';

const hosts = ['demo.localhost', '127.0.0.1'];

function peopleIn(part: Element, field: 'from' | 'to' | 'cc'): Person[] {
  return outside(selectors.body, part, selectors.person(field)).map((one) =>
    person(attribute(one, 'data-name') ?? textOf(one), attribute(one, 'data-address')),
  );
}

function readCompose(form: Element, own: string | null): Omit<Reading, 'webmail'> {
  const field = form.querySelector(selectors.subject);
  return composing(own, {
    subject: cleanSubject(valueOf(field)),
    from: own ? person(null, own) : null,
    to: peopleIn(form, 'to'),
    cc: peopleIn(form, 'cc'),
  });
}

function read(page: Document, url: URL): Omit<Reading, 'webmail'> {
  const inbox = page.querySelector(selectors.inbox);
  const own = attribute(inbox, 'data-own');
  const drawn = (css: string) => (inbox ? outside(selectors.body, inbox, css).filter(isShown).at(-1) : null);
  const form = drawn(selectors.compose);
  if (form) return readCompose(form, own);
  const open = drawn(selectors.message);
  if (!open) return nothingOpen(own);
  const from = peopleIn(open, 'from')[0] ?? null;
  const date = Date.parse(attribute(open, 'data-date') ?? '');
  const message = {
    id: attribute(open, 'data-message-id'),
    thread: attribute(open, 'data-thread-id'),
    subject: cleanSubject(textOf(outside(selectors.body, open, selectors.subject)[0])),
    date: Number.isNaN(date) ? null : new Date(date).toISOString(),
    direction: directionOf(from, [own]),
    from,
    to: peopleIn(open, 'to'),
    cc: peopleIn(open, 'cc'),
    link: url.href,
  };
  return { view: 'message', own, message };
}

/**
 * The demo inbox of `npm start`, and the example to follow for another webmail: what is known of its pages
 * stands in `selectors.ts`; `recognises` asks the browser's URL before the page; `read` takes people from
 * attributes, only from what is drawn, never from a mail's body, and answers null where it does not know.
 */
export const demo: Webmail = {
  id: 'demo',
  name: 'Demo inbox',
  matches: ['http://demo.localhost/*', 'http://127.0.0.1/*'],
  recognises: (page, url) => hosts.includes(url.hostname) && page.querySelector(selectors.inbox) !== null,
  frames: () => [],
  read,
};
