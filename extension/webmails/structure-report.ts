import { bodies as gmailBodies } from './gmail/selectors.ts';
import { bodies as outlookBodies } from './outlook/selectors.ts';
import { personalWords } from './personal-words.ts';
import { bodies as roundcubeBodies } from './roundcube/selectors.ts';

// Deep and wide enough to repair a reader, small enough to paste into a letter.
const deepest = 60;
const mostLines = 1200;
const mostAlike = 6;
const longestLine = 300;

/** What a mail's sender or writer made is no structure of the webmail's. */
const written = `${gmailBodies},${outlookBodies},${roundcubeBodies}`;
const leaves = ['svg', 'script', 'style', 'noscript', 'select'];

type Mask = (text: string) => string;

/** Program words stay as they are: a class is of use only whole, so its short numbers stay too. */
function maskFor(page: Document): Mask {
  const personal = personalWords(page);
  return (text) =>
    text
      .replace(/\S*(@|%40)\S*|[^\x21-\x7e]+/g, '*')
      .replace(/\d{3,}/g, (digits) => '0'.repeat(digits.length))
      .replace(/[A-Z]?[a-z]+|[A-Z]+/g, (word) => (personal.has(word.toLowerCase()) ? '*' : word))
      .replace(/[A-Za-z]+/g, (word) => (personal.has(word.toLowerCase()) ? '*' : word));
}

// An id is shown only where it looks like a program's own word: webmails put message ids and names in others.
function idOf(element: Element, mask: Mask): string {
  const id = element.id.match(/^[A-Za-z]+[_:-]?/)?.[0];
  if (!id) return '';
  const rest = mask(element.id.slice(id.length).replace(/\d/g, '0'));
  const isWords = /^(?:[A-Z]?[a-z]{2,}){1,4}$/;
  return `#${mask(id)}${rest.replace(/[A-Za-z0*+/=-]{8,}/g, (run) => (isWords.test(run) ? run : '*'))}`;
}

// A text such as "Ana <ana@a.example>" that a page forgot to escape becomes an element of that name.
const tagOf = (element: Element, mask: Mask) =>
  element instanceof HTMLUnknownElement ? '*' : mask(element.localName);

const nameOf = (element: Element, mask: Mask) =>
  tagOf(element, mask) +
  idOf(element, mask) +
  [...element.classList].map((name) => `.${mask(name)}`).join('');

function lineOf(element: Element, mask: Mask): string {
  const role = element.getAttribute('role');
  const names = element
    .getAttributeNames()
    .filter((name) => !['id', 'class', 'role', 'style'].includes(name))
    .map((name) => (/^[a-z][a-z\d_:.-]*$/.test(name) ? mask(name) : '*'));
  const attributes = names.length > 0 ? `[${names.join(' ')}]` : '';
  return `${nameOf(element, mask)}${role ? `=${/^[a-z]+$/.test(role) ? mask(role) : '*'}` : ''}${attributes}`;
}

/** A preview frame of the page's own origin belongs to the page. */
const childrenOf = (element: Element): Element[] =>
  element instanceof HTMLIFrameElement
    ? [element.contentDocument?.body].filter((body) => body !== undefined && body !== null)
    : [...element.children];

/**
 * A page's elements without its content: names of tags, roles, classes and attributes, ids without what comes
 * from a mail. No text and no other attribute's value is in it, nor a word of a name or an address that stands
 * in the page, so a person may send it to us. Elements that hold only one another share a line; what is not
 * drawn and what somebody wrote is named but not entered.
 */
export function structureReport(page: Document): string {
  const mask = maskFor(page);
  const lines: string[] = [];
  const add = (element: Element, depth: number, before = ''): void => {
    if (lines.length >= mostLines) return;
    const line = `${before}${lineOf(element, mask)}`;
    const children = childrenOf(element);
    const [only] = children;
    const why = !element.checkVisibility() ? ' (hidden)' : element.matches(written) ? ' (written)' : '';
    if (why || leaves.includes(element.localName) || depth >= deepest) {
      lines.push(`${' '.repeat(depth)}${line}${why}`);
    } else if (only && children.length === 1 && line.length < longestLine) {
      add(only, depth, `${line} > `);
    } else {
      lines.push(`${' '.repeat(depth)}${line}`);
      addAll(children, depth + 1);
    }
  };
  const addAll = (children: readonly Element[], depth: number): void => {
    const alike = new Map<string, number>();
    for (const child of children) {
      const kind = nameOf(child, mask);
      const count = (alike.get(kind) ?? 0) + 1;
      alike.set(kind, count);
      if (count <= mostAlike) add(child, depth);
    }
    for (const [kind, count] of alike)
      if (count > mostAlike) lines.push(`${' '.repeat(depth)}(${count} like ${kind})`);
  };
  if (page.body) add(page.body, 0);
  return lines.join('\n');
}
