import { attribute, firstShown, isShown, nothingOpen, outside } from '../page.ts';
import { languageOf, readPageDate } from '../page-date.ts';
import { directionOf } from '../people.ts';
import { cleanSubject, textOf } from '../text.ts';
import type { OpenMessage, Person, Reading, Webmail } from '../webmail.ts';
import { composeWindow, readCompose, sendAs } from './compose.ts';
import { ownAddress } from './own-address.ts';
import { hasNoMail, isGmail, permalink } from './pages.ts';
import { personOf, recipientsOf } from './recipients.ts';
import * as selectors from './selectors.ts';
import { frameOf, inMain, isDraft, lastExpanded, threadMessages } from './thread.ts';

function senderOf(message: Element): Person | null {
  const notSender = `${selectors.bodies},${selectors.recipientLine},${selectors.details},form`;
  for (const css of selectors.sender) {
    const found = personOf(outside(notSender, message, css)[0]);
    if (found) return found;
  }
  return null;
}

/** A just-sent reply has no id of the old kind until Gmail has stored it. */
function idOf(message: Element): string | null {
  const of = (name: string) =>
    attribute(message, name) ?? attribute(outside(selectors.bodies, message, `[${name}]`)[0], name);
  return of('data-legacy-message-id') ?? of('data-message-id')?.replace(/^#/, '') ?? null;
}

function threadId(page: Document): string | null {
  const marked = inMain(page, selectors.threadHeader).filter(
    (one) => isShown(one) && !one.closest(selectors.list),
  );
  const header = marked.find((one) => one.matches('h2')) ?? marked[0];
  return (
    attribute(header, 'data-legacy-thread-id') ??
    attribute(header, 'data-thread-perm-id')?.replace(/^#/, '') ??
    null
  );
}

function dateOf(message: Element, page: Document): string | null {
  for (const shown of outside(selectors.bodies, message, selectors.date)) {
    const date = readPageDate(attribute(shown, 'title') ?? textOf(shown), languageOf(page));
    if (date) return date;
  }
  return null;
}

function readMessage(message: Element, page: Document, url: URL, own: string | null): OpenMessage {
  const from = senderOf(message);
  const id = idOf(message);
  const thread = threadId(page);
  // Message ids open the right mail with conversation view off too, but only those of the old kind do.
  const linked = [id, thread].find((one) => one && /^[0-9a-f]+$/.test(one)) ?? null;
  return {
    id,
    thread,
    subject: cleanSubject(textOf(firstShown(inMain(page, selectors.subject)))),
    date: dateOf(message, page),
    direction: directionOf(from, [own, ...sendAs(page)]),
    from,
    ...recipientsOf(frameOf(message), from),
    link: permalink(url, linked),
  };
}

function read(page: Document, url: URL): Omit<Reading, 'webmail'> {
  const own = ownAddress(page, url);
  if (!page.body || hasNoMail(url)) return nothingOpen(own);
  const ours = [own, ...sendAs(page)];
  const messages = threadMessages(page, url);
  const sent = messages.filter((one) => !isDraft(one, directionOf(senderOf(one), ours) === 'out'));
  const compose = composeWindow(page, messages);
  if (compose) return readCompose(compose, own);
  const open = lastExpanded(sent);
  return open && isShown(open)
    ? { view: 'message', own, message: readMessage(open, page, url, own) }
    : nothingOpen(own);
}

export const gmail: Webmail = {
  id: 'gmail',
  name: 'Gmail',
  matches: ['https://mail.google.com/*'],
  recognises: (_page, url) => isGmail(url),
  frames: () => [],
  read,
};
