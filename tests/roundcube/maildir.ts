import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

export interface SeedMail {
  /** The part of the account's address before the @. */
  readonly account: string;
  readonly folder: 'INBOX' | 'Sent' | 'Drafts';
  /** The whole mail as RFC 5322 text. */
  readonly source: string;
}

/** Puts a mail where Dovecot finds it the next time the folder is opened. */
export function storeMail(state: string, mail: SeedMail): void {
  const folder = join(
    state,
    'mail',
    mail.account,
    'Maildir',
    mail.folder === 'INBOX' ? '' : `.${mail.folder}`,
  );
  for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(folder, part), { recursive: true });
  const name = `${process.hrtime.bigint()}.${randomUUID()}.test`;
  writeFileSync(join(folder, 'tmp', name), mail.source.replace(/\r?\n/g, '\r\n'));
  renameSync(join(folder, 'tmp', name), join(folder, 'new', name));
}
