/** Words of addresses that are nobody's name, and that webmails write into their classes too. */
const common =
  'account address admin com contact date desk email from group header hello inbox info list mail mailer message name net new news noreply office org outlook google post reply sales sender service support team title user webmail www';
const commonWords = new Set(common.split(' '));

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
const wordsIn = (text: string) => text.toLowerCase().match(/[a-z]{3,}/g) ?? [];

/** Elements that show a person, by an address in one of their attributes. */
const people = '[email],[data-email],[data-hovercard-id],[title*="@"],[aria-label*="@"],[href^="mailto:"]';

function namesBeside(page: Document): string[] {
  return [...page.querySelectorAll(people)].flatMap((element) => {
    const said = ['name', 'data-name', 'title', 'aria-label', 'alt'].map((name) =>
      element.getAttribute(name),
    );
    return [element.textContent, ...said].flatMap((text) => (text && text.length < 120 ? text : []));
  });
}

/** The words of the names and addresses in a page, in lower case: what its structure must not tell. */
export function personalWords(page: Document): ReadonlySet<string> {
  const addresses = page.documentElement.outerHTML.match(/[\w.+-]+(@|%40)[\w.-]+/g) ?? [];
  const names = namesBeside(page);
  const joined = [...addresses.map((address) => address.split(/@|%40/)[0] ?? ''), ...names].map(letters);
  const words = [...addresses, ...names].flatMap(wordsIn);
  return new Set(
    [...words, ...joined.filter((word) => word.length > 3)].filter((word) => !commonWords.has(word)),
  );
}
