import { serve } from '@hono/node-server';
import type { Page } from 'playwright-core';

/** A webmail page that opens mails in place, one for each stored customer, and says when it changed. */
const HTML = `<!doctype html><meta charset="utf-8"><title>Mail</title>
<main data-rapport-demo data-own="me@ours.example"></main>
<script>
  function openMail(n) {
    const article = document.createElement('article');
    article.dataset.messageId = 'm' + n;
    article.dataset.threadId = 't' + n;
    article.dataset.date = new Date(1.79e12 + n * 60000).toISOString();
    article.innerHTML = '<h2 data-subject>Mail ' + n + '</h2><p><span data-field="from" data-name="Person ' + n +
      '" data-address="p@c' + n + '.example"></span><span data-field="to" data-name="Me" data-address="me@ours.example"></span></p>' +
      '<p>' + 'Text of a mail. '.repeat(200) + '</p>';
    const changedAt = performance.timeOrigin + performance.now();
    document.querySelector('main').replaceChildren(article);
    return changedAt;
  }
  const first = new URLSearchParams(location.search).get('open');
  if (first !== null) window.openedAt = openMail(Number(first));
</script>`;

export interface MailServer {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves that page on 127.0.0.1. By a server of its own: a browser whose requests are answered by its driver keeps no
 * code of any page, the extension's included, and asks the driver about each file of theirs.
 */
export function serveMails(): Promise<MailServer> {
  const page = () => new Response(HTML, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: page, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve({
        address: `http://127.0.0.1:${port}/`,
        close: () => new Promise((closed) => server.close(() => closed())),
      }),
    );
    server.on('error', reject);
  });
}

/** Loads the page, with mail `open` in it from the start or with none. */
export async function loadMails(page: Page, { address }: MailServer, open: number | null): Promise<void> {
  await page.goto(open === null ? address : `${address}?open=${open}`);
}

/** Opens mail `n` in place; gives the moment of the change, in ms since 1970. */
export function openMail(page: Page, n: number): Promise<number> {
  return page.evaluate(
    (wanted) => (window as unknown as { openMail(n: number): number }).openMail(wanted),
    n,
  );
}

/** When the mail the page was loaded with was put in place, in ms since 1970. */
export function openedAt(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { openedAt: number }).openedAt);
}
