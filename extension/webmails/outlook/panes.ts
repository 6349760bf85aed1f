import { isShown, outside } from '../page.ts';
import * as outlook from './selectors.ts';

/** The reading pane's outermost parts; a deep link's window may have none, there it is the whole page. */
function panes(page: Document): readonly ParentNode[] {
  const all = outside(`${outlook.bodies},${outlook.readingPane}`, page, outlook.readingPane);
  const drawn = all.filter(isShown);
  return all.length > 0 ? drawn : [page];
}

const mark = `${outlook.sender},${outlook.senderText}`;

/**
 * Mails of the open conversation: by their own box, and where that is not known by the largest element
 * around a sender's line that holds no other sender's.
 */
function messagesIn(pane: ParentNode): Element[] {
  const boxed = outside(`${outlook.bodies},${outlook.message}`, pane, outlook.message);
  if (boxed.length > 0) return boxed;
  const byLabel = outside(outlook.bodies, pane, outlook.messageByLabel);
  if (byLabel.length > 0) return byLabel;
  const marks = outside(`${outlook.bodies},${mark}`, pane, mark);
  return marks.length === 1 && pane instanceof Element ? [pane] : marks.map((one) => boxAround(one, pane));
}

function boxAround(sender: Element, pane: ParentNode): Element {
  let box = sender;
  while (box.parentElement && box.parentElement !== pane && box.parentElement.localName !== 'body') {
    if (outside(`${outlook.bodies},${mark}`, box.parentElement, mark).length > 1) break;
    box = box.parentElement;
  }
  return box;
}

function state(message: Element): string | null {
  const marked =
    message.closest(outlook.messageState) ?? message.querySelector(`:scope>${outlook.messageState}`);
  return marked?.getAttribute('aria-expanded') ?? null;
}

const drawsBody = (message: Element) => [...message.querySelectorAll(outlook.messageBody)].some(isShown);

/** A draft in a conversation is an editor in a mail's place. */
const isDraft = (message: Element) =>
  !drawsBody(message) && message.querySelector(`${outlook.compose},${outlook.composeMark}`) !== null;

/** The last expanded mail, drawn, and no draft. */
export function openMessage(page: Document): Element | null {
  const messages = panes(page)
    .flatMap(messagesIn)
    .filter((message) => isShown(message) && !isDraft(message) && state(message) !== 'false');
  const certain = messages.filter((message) => state(message) === 'true' || drawsBody(message));
  return certain.at(-1) ?? messages.at(-1) ?? null;
}

/** The part in which a new mail is written. An editor within the open conversation is a reply to it. */
export function composePart(page: Document, open: Element | null): ParentNode | null {
  const parts = outside(outlook.bodies, page, outlook.compose).filter(isShown);
  const marks = outside('[id^=editorParent_]', page, outlook.composeMark).filter(isShown);
  if (parts.length === 0 && marks.length === 0) return null;
  const part = parts.findLast((one) => one.contains(page.activeElement)) ?? parts.at(-1);
  if (!open) return part ?? page;
  const isReply = (one: Element) => open.contains(one) || panes(page).some((pane) => pane.contains(one));
  if (!part || isReply(part) || open.contains(page.activeElement)) return null;
  return part;
}
