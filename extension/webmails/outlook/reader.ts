import { attribute, composing, firstShown, isShown, nothingOpen, outside, valueOf } from '../page.ts';
import { languageOf, readPageDate } from '../page-date.ts';
import { asAddress, directionOf, onlyOnce, parsePerson, person } from '../people.ts';
import { cleanSubject, textOf } from '../text.ts';
import type { OpenMessage, Reading, Webmail } from '../webmail.ts';
import { hasNoMail, isOutlook, itemInUrl, mailboxInUrl, matches, permalink } from './pages.ts';
import { chipPerson, recipientsOf, senderOf } from './people.ts';
import * as selectors from './selectors.ts';
import { composePart, openMessage } from './panes.ts';

/** With several mailboxes in the tree, the one whose folder is chosen. */
function ownAddress(page: Document, url: URL): string | null {
  const mailboxes = outside(selectors.bodies, page, selectors.mailbox);
  const chosen = mailboxes.find((box) => box.parentElement?.querySelector(selectors.chosenFolder));
  const mailbox = (mailboxes.length > 1 && chosen) || mailboxes[0];
  const hint = attribute(outside(selectors.bodies, page, selectors.appLink)[0], 'href');
  return (
    mailboxInUrl(url) ??
    asAddress(attribute(mailbox, 'data-folder-name')) ??
    asAddress(attribute(mailbox, 'title')) ??
    asAddress(hint && URL.parse(hint, url)?.searchParams.get('login_hint')) ??
    asAddress(page.querySelector(selectors.account)?.textContent)
  );
}

const between = (id: string | undefined, start: string, end: string) =>
  id?.startsWith(start) && id.endsWith(end) ? id.slice(start.length, -end.length) : null;

function idOf(message: Element): string | null {
  const field = outside(selectors.bodies, message, '[id^=MSG_]').find((one) =>
    /_(FROM|SUBJECT)$/.test(one.id),
  );
  return between(field?.id, 'MSG_', '_FROM') ?? between(field?.id, 'MSG_', '_SUBJECT');
}

function readDate(message: Element, page: Document): string | null {
  for (const shown of outside(selectors.bodies, message, selectors.date)) {
    for (const text of [attribute(shown, 'datetime'), attribute(shown, 'title'), textOf(shown)]) {
      const date = readPageDate(text, languageOf(page));
      if (date) return date;
    }
  }
  return null;
}

function readMessage(message: Element, page: Document, url: URL, own: string | null): OpenMessage {
  const header = firstShown(outside(selectors.bodies, page, selectors.conversationSubject));
  const subject = outside(selectors.bodies, message, selectors.subject)[0] ?? header;
  const chosen = page.querySelectorAll(selectors.chosen);
  const id = idOf(message) ?? itemInUrl(url);
  const from = senderOf(message, page);
  return {
    id,
    thread:
      (chosen.length === 1 ? attribute(chosen[0], 'data-convid') : null) ??
      between(header?.id, 'CONV_', '_SUBJECT'),
    subject: cleanSubject(textOf(subject)),
    date: readDate(message, page),
    direction: directionOf(from, [own]),
    from,
    ...recipientsOf(message),
    link: permalink(url, id),
  };
}

function readCompose(part: ParentNode, own: string | null): Omit<Reading, 'webmail'> {
  const notWritten = `${selectors.bodies},${selectors.message},${selectors.messageByLabel}`;
  const field = (name: 'TO' | 'CC') =>
    outside(notWritten, part, selectors.composeField(name)).flatMap((well) =>
      [...well.querySelectorAll(selectors.chip)].map(chipPerson),
    );
  const sender = parsePerson(textOf(outside(selectors.bodies, part, selectors.composeFrom)[0]));
  return composing(own, {
    subject: cleanSubject(valueOf(outside(selectors.bodies, part, selectors.composeSubject)[0])),
    from: sender?.address ? sender : own ? person(null, own) : null,
    to: onlyOnce(field('TO')),
    cc: onlyOnce(field('CC')),
  });
}

function read(page: Document, url: URL): Omit<Reading, 'webmail'> {
  const own = ownAddress(page, url);
  if (hasNoMail(url)) return nothingOpen(own);
  const open = openMessage(page);
  const compose = composePart(page, open);
  if (compose) return readCompose(compose, own);
  return open && isShown(open)
    ? { view: 'message', own, message: readMessage(open, page, url, own) }
    : nothingOpen(own);
}

export const outlook: Webmail = {
  id: 'outlook',
  name: 'Outlook on the web',
  matches,
  recognises: (_page, url) => isOutlook(url),
  frames: () => [],
  read,
};
