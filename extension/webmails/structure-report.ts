// Deep and wide enough to repair a reader, small enough to paste into a letter.
const deepest = 40;
const mostElements = 1500;
const mostAlike = 6;

const masked = (text: string) => text.replace(/\d/g, '0').replace(/\S*@\S*/g, '*');

// An id is shown only where it looks like a program's own word: webmails put message ids and names in others.
const idOf = (element: Element) => {
  const id = element.id.match(/^[A-Za-z]+[_:-]?/)?.[0];
  return id ? `#${id}${masked(element.id.slice(id.length)).replace(/[A-Za-z0+/=-]{8,}/g, '*')}` : '';
};

function lineOf(element: Element): string {
  const role = element.getAttribute('role');
  const classes = [...element.classList].map((name) => `.${masked(name)}`).join('');
  const names = element
    .getAttributeNames()
    .filter((name) => !['id', 'class', 'role', 'style'].includes(name));
  const attributes = names.length > 0 ? `[${names.map(masked).join(' ')}]` : '';
  const drawn = element.checkVisibility() ? '' : ' (hidden)';
  return `${element.localName}${idOf(element)}${classes}${role ? `=${masked(role)}` : ''}${attributes}${drawn}`;
}

/**
 * A page's elements without its content: names of tags, roles, classes and attributes, ids with their digits
 * masked. No text and no other attribute's value is in it, so a person may send it to us.
 */
export function structureReport(page: Document): string {
  const lines: string[] = [];
  const add = (element: Element, depth: number) => {
    if (lines.length >= mostElements) return;
    lines.push(`${' '.repeat(depth)}${lineOf(element)}`);
    if (depth >= deepest || ['svg', 'script', 'style'].includes(element.localName)) return;
    const alike = new Map<string, number>();
    for (const child of element.children) {
      const kind = `${child.localName}.${child.className}`;
      const count = (alike.get(kind) ?? 0) + 1;
      alike.set(kind, count);
      if (count <= mostAlike) add(child, depth + 1);
    }
    for (const [kind, count] of alike)
      if (count > mostAlike) lines.push(`${' '.repeat(depth + 1)}(${count} like ${masked(kind)})`);
  };
  if (page.body) add(page.body, 0);
  return lines.join('\n');
}
