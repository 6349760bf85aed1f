import { describe, expect, test } from 'vitest';
import { ledgerKeeper } from '../../extension/card/ledgers.ts';
import { readCard, type CardSurroundings } from '../../extension/card/read-card.ts';
import { loadSample } from '../../extension/options/load-sample.ts';
import { keeperOf } from '../standings/setup.ts';
import { openExisting } from '../../extension/store/open-existing.ts';
import { readOnlyStore } from '../../extension/store/read-only.ts';
import { openStore } from '../../extension/store/store.ts';
import { DEFAULT_CONTACT_CHANNELS } from '../../shared/card/contact-policy.ts';
import type { CustomerCard } from '../../shared/card/card-model.ts';
import { sampleMails, SAMPLE_OWN_ADDRESS, type SampleMail } from '../../shared/sample/sample-mails.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';

const ME = 'me';

/** Every sort of warning, and of standing, that a card can show; what a rep should find in the sample once. */
const EVERY_KIND = [
  'complaint on-track',
  'complaint at-risk',
  'complaint breached',
  'ours late',
  'ours due today',
  'theirs late',
  'closed-to cap',
  'closed-to complaint',
  'closed-to cool-down',
  'collision',
  'regressed',
  'key-date today',
  'key-date soon',
  'overdue-order',
  'moved-on',
  'cadence exceeded',
  'up',
  'down',
  'prospect',
  'opportunity',
  'suspect',
];

function kindsOf({ warnings, standing }: CustomerCard): string[] {
  const kinds = warnings.map((warning) => {
    switch (warning.kind) {
      case 'complaint':
        return `complaint ${warning.complaint.clock?.state}`;
      case 'promise':
        return warning.promise.by === 'them' ? 'theirs late' : warning.grave ? 'ours late' : 'ours due today';
      case 'standing':
        if (warning.warning.code === 'closed-to') return `closed-to ${warning.warning.rule}`;
        if (warning.warning.code !== 'key-date') return warning.warning.code;
        return `key-date ${warning.warning.daysAhead === 0 ? 'today' : 'soon'}`;
    }
  });
  if (!standing) return kinds;
  const { policy, status, movement } = standing;
  const { cadenceDays = null, lastTouchDays = null } = policy ?? {};
  if (cadenceDays !== null && (lastTouchDays ?? Infinity) > cadenceDays) kinds.push('cadence exceeded');
  return [...kinds, ...(status === null ? [movement] : [status])];
}

function readingOf(mail: SampleMail) {
  const direction = mail.from.address === SAMPLE_OWN_ADDRESS ? ('out' as const) : ('in' as const);
  const { id, thread, subject, from, to, cc } = mail;
  const message = { id, thread, subject, date: new Date(mail.at).toISOString(), direction, from, to, cc };
  return {
    webmail: 'demo' as const,
    view: 'message' as const,
    own: SAMPLE_OWN_ADDRESS,
    message: { ...message, link: null },
  };
}

/** What each sample mail's card shows, by the mail's subject, for somebody who loads the sample at `now`. */
async function shownAt(now: number): Promise<Map<string, string[]>> {
  const store = await openStore(`sample-${now}`, {
    now: () => now,
    random: systemRandomness,
    wait: async () => undefined,
  });
  await loadSample(store, ME, now);
  const database = await openExisting(indexedDB, `rapport-${store.team}`, () => undefined);
  if (!database) throw new Error('the store made no database');
  await keeperOf(database, () => now).catchUp();
  const around: CardSurroundings = {
    session: {
      team: 'local',
      server: null,
      token: null,
      deviceId: null,
      language: null,
      member: { id: ME, name: '', role: 'admin' },
      ownAddresses: [SAMPLE_OWN_ADDRESS],
      department: 'sales',
    },
    choices: {},
    contactChannels: DEFAULT_CONTACT_CHANNELS,
    zone: 'UTC',
    now,
    online: true,
    flusher: { type: 'idle' },
    directory: null,
  };
  const readOnly = readOnlyStore(store.team);
  const shown = new Map<string, string[]>();
  for (const mail of sampleMails(now)) {
    const view = await readCard(readOnly, readingOf(mail), null, around, ledgerKeeper().anew);
    if (view.kind === 'mail' && view.shown.kind === 'customer')
      shown.set(mail.subject, kindsOf(view.shown.card));
  }
  readOnly.close();
  database.close();
  await store.destroy();
  return shown;
}

describe('the sample mails', () => {
  // A working morning, an evening, a weekend, the end of February, between the holidays, twice just after midnight
  test.each([
    '2026-11-23T09:00:00Z',
    '2026-11-25T17:40:00Z',
    '2026-11-28T22:00:00Z',
    '2028-02-29T23:30:00Z',
    '2026-12-28T06:00:00Z',
    '2026-11-26T00:20:00Z',
    '2026-07-01T23:10:00Z',
  ])('show every sort of warning and standing between them, loaded at %s', async (moment) => {
    const shown = new Set([...(await shownAt(Date.parse(moment))).values()].flat());
    expect(EVERY_KIND.filter((kind) => !shown.has(kind))).toEqual([]);
  });
});
