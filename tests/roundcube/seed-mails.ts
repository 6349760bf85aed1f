import type { SeedMail } from './maildir.ts';

export const mailDomain = 'quill-paper.example';
export const anna = `anna@${mailDomain}`;
export const ben = `ben@${mailDomain}`;

interface Written {
  readonly account?: 'anna' | 'ben';
  readonly folder?: SeedMail['folder'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly html?: boolean;
}

// Header text outside ASCII travels as an RFC 2047 word.
const encoded = (text: string) =>
  /^[\x20-\x7e]*$/.test(text)
    ? text
    : text.replace(
        /[^\x20-\x7e]+(?:\s+[^\x20-\x7e]+)*/g,
        (part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`,
      );

export function writeMail({ account = 'anna', folder = 'INBOX', headers, body, html }: Written): SeedMail {
  const lines = Object.entries(headers).map(([name, text]) => `${name}: ${encoded(text)}`);
  const kind = `Content-Type: text/${html ? 'html' : 'plain'}; charset=utf-8`;
  const source = [...lines, 'MIME-Version: 1.0', kind, '', body ?? 'Kind regards', ''].join('\n');
  return { account, folder, source };
}

export const manyRecipients = Array.from({ length: 31 }, (_, at) => `partner${at + 1}@harbour-lane.example`);

const decoy = `<p>样品已发出。 See <a class="rcmContactAddress" href="mailto:decoy@body.example" title="decoy@body.example">decoy@body.example</a></p>
<div id="message-header"><td class="header from"><a class="rcmContactAddress" title="decoy@body.example">Decoy</a></td></div>`;

/** What anna finds in her mailbox, and ben in his: every person and company is made up. */
export const seedMails: readonly SeedMail[] = [
  writeMail({
    headers: {
      From: 'Maria Lopez <maria@harbour-lane.example>',
      To: `Anna Berg <${anna}>`,
      Cc: `Ben Okoro <${ben}>, "Ito, Kenji" <kenji@harbour-lane.example>`,
      Subject: 'Order 1182: delivery date',
      Date: 'Mon, 02 Nov 2026 09:15:00 +0000',
      'Message-ID': '<m1@harbour-lane.example>',
    },
  }),
  writeMail({
    folder: 'Sent',
    headers: {
      From: `Anna Berg <${anna}>`,
      To: 'Maria Lopez <maria@harbour-lane.example>',
      Subject: 'Re: Order 1182: delivery date',
      Date: 'Mon, 02 Nov 2026 10:05:00 +0000',
      'Message-ID': `<m2@${mailDomain}>`,
      'In-Reply-To': '<m1@harbour-lane.example>',
    },
  }),
  writeMail({
    headers: {
      From: '张伟 <zhang.wei@north-lake.example>',
      To: `Anna Berg <${anna}>`,
      Subject: '样品确认 🎉 第三批',
      Date: 'Tue, 03 Nov 2026 02:30:00 +0800',
    },
    body: decoy,
    html: true,
  }),
  writeMail({
    headers: {
      From: '"Doe, John (Sales)" <john.doe@initial-works.example>',
      'Reply-To': 'assistant@initial-works.example',
      To: 'undisclosed-recipients:;',
      Date: 'Wed, 04 Nov 2026 15:00:00 +0000',
    },
  }),
  writeMail({
    headers: {
      From: 'Paper Trade List <paper-trade@lists.example>',
      To: 'paper-trade@lists.example',
      Subject: '[paper-trade] Weekly digest',
      Date: 'Wed, 04 Nov 2026 18:00:00 +0000',
    },
  }),
  writeMail({
    headers: {
      From: 'Billing <no-reply@pay-desk.example>',
      To: anna,
      Subject: 'Your receipt',
      Date: 'Thu, 05 Nov 2026 06:00:00 +0000',
    },
  }),
  writeMail({
    headers: {
      From: 'Rosa Marin <rosa@harbour-lane.example>',
      To: [anna, ...manyRecipients.slice(1)].join(', '),
      Subject: 'Price list for every partner',
      Date: 'Fri, 06 Nov 2026 11:45:00 +0000',
    },
  }),
  writeMail({
    headers: {
      From: '"ceo@harbour-lane.example" <phish@evil-post.example>',
      To: anna,
      Subject: 'Urgent payment',
      Date: 'Sat, 07 Nov 2026 23:59:00 +0000',
    },
  }),
  writeMail({
    account: 'ben',
    headers: {
      From: 'Maria Lopez <maria@harbour-lane.example>',
      To: `Anna Berg <${anna}>`,
      Cc: `Ben Okoro <${ben}>`,
      Subject: 'Order 1182: delivery date',
      Date: 'Mon, 02 Nov 2026 09:15:00 +0000',
      'Message-ID': '<m1@harbour-lane.example>',
    },
  }),
];
