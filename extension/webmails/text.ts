/** How much of a name or a subject is taken over from a page, in UTF-16 units. */
export const longestName = 300;
const longestSubject = 998;

// Direction marks, zero-width and soft hyphens let a text pretend to be another. A joiner stays where a
// script or an emoji needs it.
const invisible =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|(?<![\u0600-\u0dff])\u200c|(?<![\u0600-\u0dff])\u200d(?!\p{Extended_Pictographic})/gu;

/** One line of visible text, at most `longest` units; null where nothing is left. */
export function cleanText(text: string | null | undefined, longest: number): string | null {
  const line = (text ?? '')
    .slice(0, longest * 4)
    .replace(invisible, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return (
    line
      .slice(0, longest)
      .replace(/[\ud800-\udbff]$/, '')
      .trim() || null
  );
}

/** The text of an element with emoji images as characters, leaving out what matches `except`. */
export function textOf(element: Element | null | undefined, except = ':not(*)'): string {
  let text = '';
  for (const node of element?.childNodes ?? []) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    // nodeType has just been checked; instanceof fails for nodes of a preview frame.
    const child = node as Element;
    if (child.matches(except)) continue;
    text += child.getAttribute('data-emoji') ?? (child.localName === 'img' ? child.getAttribute('alt') : '');
    text += textOf(child, except);
  }
  return text;
}

// What webmails show in place of an empty subject, in the languages they are most used in.
const noSubject =
  /^[(（<]?(no subject|\(?none\)?|kein betreff|ohne betreff|aucun objet|sans objet|pas d.objet|sin asunto|nessun oggetto|sem assunto|geen onderwerp|brak tematu|без темы|無主旨|无主题|無主題|没有主题|沒有主旨|件名なし|제목 없음)[)）>]$/i;

export function cleanSubject(text: string | null | undefined): string | null {
  const subject = cleanText(text, longestSubject);
  return subject && noSubject.test(subject) ? null : subject;
}
