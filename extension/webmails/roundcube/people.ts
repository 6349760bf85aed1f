import { attribute, outside } from '../page.ts';
import { asAddress, onlyOnce, person } from '../people.ts';
import { textOf } from '../text.ts';
import type { Person } from '../webmail.ts';
import * as selectors from './selectors.ts';

function personOf(link: Element): Person {
  const mailto = attribute(link, 'href')?.split('?')[0];
  return person(textOf(link), asAddress(attribute(link, 'title')) ?? mailto);
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
      ...[...field.querySelectorAll(selectors.more)].flatMap(hiddenPeople),
    ]),
  );
}
