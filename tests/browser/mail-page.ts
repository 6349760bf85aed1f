/** A page of the demo webmail with one mail open, for tests of what surrounds the card. */
export const MAIL_PAGE = 'http://demo.localhost/';

interface MailPage {
  readonly id?: string;
  readonly from?: string;
  readonly subject?: string;
  readonly head?: string;
  readonly extra?: string;
}

export function mailPage({
  id = 'm1',
  from = 'maria@harbour.example',
  subject = 'Quote for November',
  head = '',
  extra = '',
}: MailPage = {}) {
  return `<!doctype html><html><head><meta charset="utf-8"><title>Mail</title>${head}</head>
<body><main data-rapport-demo data-own="me@ours.example">
<article data-message-id="${id}" data-thread-id="t1" data-date="2026-11-20T09:00:00Z">
<h2 data-subject>${subject}</h2>
<span data-field="from" data-name="Maria Lopez" data-address="${from}">Maria Lopez</span>
<span data-field="to" data-name="Me" data-address="me@ours.example">Me</span>
<div data-body>Hello</div></article></main>${extra}</body></html>`;
}
