import { attribute, outside } from '../page.ts';
import { asAddress } from '../people.ts';
import { isDelegated } from './pages.ts';
import { account, bodies, loading, messageNode } from './selectors.ts';

const addressIn = (text: string | null | undefined) =>
  asAddress(
    text
      ?.match(/[^\s<>()（）:"']+@[^\s<>()（）:"',;…]+/g)
      ?.at(-1)
      ?.replace(/\.+$/, ''),
  );

// "Subject - me@x.example - Gmail": a subject may imitate it, but the page's own part comes last.
const inTitle = (page: Document) => asAddress(/.* - (\S+@\S+) - [^@]*$/s.exec(` - ${page.title}`)?.[1]);

const onButton = (page: Document) =>
  addressIn(attribute(outside(`${bodies},${messageNode}`, page, account)[0], 'aria-label'));

/** The account the page is signed in to; in a delegated mailbox the button still names the delegate. */
export function ownAddress(page: Document, url: URL): string | null {
  const loaded = addressIn(page.querySelector(loading)?.textContent);
  return isDelegated(url)
    ? (inTitle(page) ?? loaded ?? onButton(page))
    : (onButton(page) ?? inTitle(page) ?? loaded);
}
