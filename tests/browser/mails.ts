import type { Page } from 'playwright-core';

/** A mail as the demo webmail shows it. */
export interface ShownMail {
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string | null };
  readonly to?: readonly { readonly name: string; readonly address: string }[];
}

const OWN = { name: 'Me', address: 'me@ours.example' };

/** Opens a mail in the page's document as webmails do: in place, without loading anything. */
export async function showMail(page: Page, { id, from, to = [OWN] }: ShownMail): Promise<void> {
  await openInPlace(
    page,
    `<article data-message-id="${id}" data-thread-id="t-${id}" data-date="2026-11-20T09:00:00Z">
    <h2 data-subject>About ${id}</h2>${person('from', from)}${to.map((each) => person('to', each)).join('')}
    <div data-body>Hello</div></article>`,
  );
}

/** Writes a new mail to these people. */
export async function showCompose(page: Page, to: NonNullable<ShownMail['to']>): Promise<void> {
  await openInPlace(
    page,
    `<form data-compose>${to.map((each) => person('to', each)).join('')}<input data-subject></form>`,
  );
}

function person(field: string, { name, address }: ShownMail['from']): string {
  const shown = address === null ? '' : ` data-address="${address}"`;
  return `<span data-field="${field}" data-name="${name}"${shown}>${name}</span>`;
}

async function openInPlace(page: Page, html: string): Promise<void> {
  await page.evaluate((inside) => {
    const main = document.querySelector('main');
    if (main) main.innerHTML = inside;
  }, html);
}
