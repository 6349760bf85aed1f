import { isShown, outside } from '../page.ts';
import { namesThread } from './pages.ts';
import * as gmail from './selectors.ts';

/** Parts of the page in use. Gmail keeps the last conversation beside them, without role=main. */
export function mainParts(page: Document): readonly ParentNode[] {
  const parts = outside(gmail.bodies, page, gmail.main).filter(isShown);
  return parts.length > 0 ? parts : [page];
}

export const inMain = (page: Document, css: string): Element[] => [
  ...new Set(mainParts(page).flatMap((part) => outside(gmail.bodies, part, css))),
];

/** The messages of the open thread that are drawn, collapsed ones included. */
export function threadMessages(page: Document, url: URL): Element[] {
  const nodes = inMain(page, `${gmail.messageNode},${gmail.messageState}`).filter(isShown);
  const messages = nodes.filter(
    (node) =>
      !node.parentElement?.closest(gmail.messageNode) &&
      (node.matches(gmail.messageNode) || outside(gmail.bodies, node, gmail.messageNode).length === 0),
  );
  // A conversation drawn on a list's page, without a pane to be in, is a left-over.
  const isList = !namesThread(url) && inMain(page, gmail.listRow).some(isShown);
  return isList && inMain(page, gmail.readingPane).length === 0 ? [] : messages;
}

/** The message and what Gmail puts around it: reply editor, details popup. */
export function frameOf(message: Element): Element {
  const state = message.closest(gmail.messageState);
  return state && outside(gmail.bodies, state, gmail.messageNode).length <= 1 ? state : message;
}

const hasBody = (message: Element) =>
  [...message.querySelectorAll(gmail.messageBody)].some((body) => isShown(body) && !body.closest('form'));

/**
 * An editor in the message's place, or the mark of a draft without an editor. An editor below a mail is a
 * reply to it, and so its mark says nothing of the mail.
 */
export function isDraft(message: Element, isOurs: boolean): boolean {
  const has = (css: string) => outside(gmail.bodies, frameOf(message), css).length > 0;
  if (!has(gmail.draft)) return false;
  return (
    !hasBody(message) || !has(gmail.editor) || (isOurs && !message.matches('[data-message-id*="msg-f"]'))
  );
}

/** The last expanded message. Gmail marks the state by class; without the mark a drawn body decides. */
export function lastExpanded(messages: readonly Element[]): Element | null {
  const states = messages.map((message) => message.closest(gmail.messageState));
  const open = messages.filter((_, index) => states[index]?.matches(gmail.expanded) ?? true);
  const certain = open.filter((message) => message.closest(gmail.expanded) ?? hasBody(message));
  return certain.at(-1) ?? open.at(-1) ?? null;
}
