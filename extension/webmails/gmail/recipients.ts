import { attribute, outside } from '../page.ts';
import { onlyOnce, person, sameAddress } from '../people.ts';
import { textOf } from '../text.ts';
import type { Person } from '../webmail.ts';
import { bodies, details, recipient, recipientLine } from './selectors.ts';

type Field = 'to' | 'cc' | 'other';
export type Recipients = Readonly<Record<'to' | 'cc', readonly Person[]>>;

// Labels in the languages Gmail is most used in; every label that is not known here means "to".
const ccLabel = /(^|[\s,、，])(cc|kopie|kopia|copie|抄送|副本)\s*[:：]?\s*$/i;
const otherLabel =
  /(^|[\s,、，])(bcc|cci|cco|密送|密件副本|密件抄送|blindkopie|from|von|de|da|发件人|寄件者|reply-to|antwort an|répondre à|responder a|回复|回覆)\s*[:：]?\s*$/i;

/** A person as Gmail's attributes name them: the visible text is the sender's to choose. */
export function personOf(element: Element | null | undefined): Person | null {
  if (!element) return null;
  const address = attribute(element, 'email') ?? attribute(element, 'data-hovercard-id');
  return person(attribute(element, 'name') ?? attribute(element, 'data-name') ?? textOf(element), address);
}

function fieldOf(label: string): Field | null {
  if (otherLabel.test(label)) return 'other';
  if (ccLabel.test(label)) return 'cc';
  return /[:：]\s*$/.test(label) ? 'to' : null;
}

/** Walks a line such as "to Ana, Ben, cc: Eva": a label holds until the next one. */
function lineRecipients(line: Element): [Field, Person | null][] {
  const found: [Field, Person | null][] = [];
  let field: Field = 'to';
  let label = '';
  const walk = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) label += node.nodeValue ?? '';
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const child = node as Element; // nodeType has just been checked
      if (!child.matches(recipient)) {
        // A label begins where an element does: "<a@b>" in one cell is not before "bcc:" in the next.
        label += ' ';
        walk(child);
        continue;
      }
      field = fieldOf(label) ?? field;
      label = '';
      found.push([field, personOf(child)]);
    }
  };
  walk(line);
  return found;
}

/** The popup names everybody, the sender first. */
function popupRecipients(popup: Element, from: Person | null): [Field, Person | null][] {
  const found = lineRecipients(popup);
  return found.filter(([, one], index) => index > 0 || !sameAddress(one?.address, from?.address));
}

const pick = (found: readonly [Field, Person | null][]): Recipients => ({
  to: onlyOnce(found.filter(([field]) => field === 'to').map(([, one]) => one)),
  cc: onlyOnce(found.filter(([field]) => field === 'cc').map(([, one]) => one)),
});

/** Who the message went to: from the details popup where it is there, else from the short line. */
export function recipientsOf(message: Element, from: Person | null): Recipients {
  const popup = outside(bodies, message, details)[0];
  const full = popup && pick(popupRecipients(popup, from));
  if (full && full.to.length + full.cc.length > 0) return full;
  const lines = outside(`${bodies},${recipientLine}`, message, recipientLine);
  return pick(lines.flatMap(lineRecipients));
}
