import { attribute, isShown, outside } from '../page.ts';
import { asAddress, onlyOnce, parsePerson, person, sameAddress } from '../people.ts';
import { textOf } from '../text.ts';
import type { Person } from '../webmail.ts';
import * as outlook from './selectors.ts';

// "From: ", "Von: ", "发件人：" - whatever the language, a short word and a colon.
const prefix = /^[^:：@<]{1,24}[:：]\s*/;

/** A name may have a colon of its own: before one that is shown as well, or before an address, stands a word of Outlook's. */
function unprefixed(label: string, text: string): string {
  const bare = label.replace(prefix, '');
  return bare.startsWith(text) || asAddress(bare) ? bare : label;
}

/** A person by a label, which holds an address, or "Name<address>", or a name alone. */
function labelled(label: string | null, text: string): Person | null {
  const byLabel = parsePerson(label && unprefixed(label, text.trim()));
  if (!byLabel?.address) return null;
  return byLabel.name ? byLabel : person(parsePerson(text)?.name ?? text, byLabel.address);
}

/** The visible text: "Name<address>" is Outlook's own form; anything else is a name, whatever it looks like. */
function named(text: string): Person | null {
  const shown = parsePerson(text);
  return /<[^<>]+>\s*$/.test(text) || !shown ? shown : person(shown.name ?? shown.address, null);
}

/** The open persona card's address, if the card is this person's by name: its parts stand together without a space. */
function fromCard(page: Document, name: string): string | null {
  const card = [...page.querySelectorAll(outlook.personaCard)].find(isShown);
  const parts = [...(card?.querySelectorAll('*') ?? [])];
  if (!parts.some((part) => textOf(part).trim() === name)) return null;
  const written = parts.map((part) => attribute(part, 'href')).find((href) => href?.startsWith('mailto:'));
  const texts = parts.flatMap((part) => [
    part.childElementCount ? '' : textOf(part),
    attribute(part, 'aria-label'),
  ]);
  return asAddress(written) ?? texts.map(asAddress).find(Boolean) ?? null;
}

export function senderOf(message: Element, page: Document): Person | null {
  const inHeader = (css: string) => outside(`${outlook.bodies},${outlook.recipients}`, message, css);
  const line = inHeader(`${outlook.sender},${outlook.senderText}`)[0];
  const around = line?.closest('[aria-label*="@"]');
  const labels = [
    ...(line ? [line, ...line.querySelectorAll('[aria-label]')] : []),
    ...(around && message.contains(around) && around !== message ? [around] : []),
    ...(line ? [] : inHeader('span[aria-label]').filter((one) => prefix.test(one.ariaLabel ?? ''))),
  ];
  const text = textOf(line ?? labels[0]);
  for (const label of labels) {
    const found = labelled(attribute(label, 'aria-label'), text);
    if (found) return found;
  }
  const shown = named(text) ?? named(attribute(labels[0], 'aria-label')?.replace(prefix, '') ?? '');
  return shown?.name && !shown.address ? person(shown.name, fromCard(page, shown.name)) : shown;
}

const ccLabel = /^\s*(cc|kopie|copie|抄送|副本)\s*[:：]/i;
const bccLabel = /^\s*(bcc|密送|密件)/i;

function wellPeople(well: Element): Person[] {
  const chips = outside('[role=button]', well, outlook.recipient);
  // Outlook parts people by semicolons; a comma may stand within a name.
  if (chips.length === 0)
    return onlyOnce(textOf(well).trim().replace(prefix, '').split(';').map(parsePerson));
  return chips.flatMap((chip) => {
    const label = attribute(chip, 'aria-label');
    return labelled(label, textOf(chip)) ?? named(textOf(chip)) ?? parsePerson(label) ?? [];
  });
}

const labelOf = (well: Element) => attribute(well, 'aria-label') ?? textOf(well);

const isCc = (well: Element, at: number) =>
  ccLabel.test(labelOf(well)) || (at === 1 && !bccLabel.test(labelOf(well)));

/** To and Cc: by the box's own label, else by their order. */
export function recipientsOf(message: Element): { to: Person[]; cc: Person[] } {
  const wells = outside(`${outlook.bodies},${outlook.recipients}`, message, outlook.recipients);
  const to = wells.filter((well, at) => at < 2 && !isCc(well, at) && !bccLabel.test(labelOf(well)));
  return { to: onlyOnce(to.flatMap(wellPeople)), cc: onlyOnce(wells.filter(isCc).flatMap(wellPeople)) };
}

/** A chip of a compose field: its label is the address, its text the name. */
export function chipPerson(chip: Element): Person | null {
  const label = attribute(chip, 'aria-label');
  const known = labelled(label, textOf(chip)) ?? named(textOf(chip)) ?? parsePerson(label);
  return known && sameAddress(known.name, known.address) ? person(null, known.address) : known;
}
