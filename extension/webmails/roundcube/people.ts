import { attribute, outside } from '../page.ts';
import { asAddress, onlyOnce, parsePerson, person, sameAddress } from '../people.ts';
import { textOf } from '../text.ts';
import type { Person } from '../webmail.ts';
import * as selectors from './selectors.ts';

/** A setting has the address shown with the name; it is then in no title. */
function personOf(link: Element): Person {
  const shown = parsePerson(textOf(link));
  const mailto = attribute(link, 'href')?.split('?')[0];
  const known = person(textOf(link), asAddress(attribute(link, 'title')) ?? mailto);
  return shown && sameAddress(shown.address, known.address) ? { ...known, name: shown.name } : known;
}

const undisclosed = /^undisclosed[- ]recipients/i;

function plainPerson(shown: Element): Person | null {
  const text = textOf(shown);
  return undisclosed.test(text) ? null : person(parsePerson(text)?.name, null);
}

/** Roundcube shows ten people; a script in the link beside them opens a list of all, written as HTML. */
function hiddenPeople(link: Element): Person[] {
  const script = (attribute(link, 'onclick') ?? '').replace(/\\(.)/g, '$1');
  // A document of its own: nothing of it runs or loads.
  const list = new DOMParser().parseFromString(script, 'text/html');
  return [...list.querySelectorAll('a[href^="mailto:"]')].map(personOf);
}

export function fieldPeople(header: Element, name: 'from' | 'to' | 'cc'): Person[] {
  const fields = outside(selectors.bodies, header, selectors.field(name));
  return onlyOnce(
    fields.flatMap((field) => [
      ...[...field.querySelectorAll(selectors.person)].map(personOf),
      ...[...field.querySelectorAll(selectors.plainPerson)].map(plainPerson),
      ...[...field.querySelectorAll(selectors.more)].flatMap(hiddenPeople),
    ]),
  );
}
