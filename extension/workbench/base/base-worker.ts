import { CHANGES_CHANNEL, type ChangesMessage } from '../../store/announce.ts';
import { openExisting } from '../../store/open-existing.ts';
import { answerCalls, type Handlers } from '../calls.ts';
import { type CustomersAsk, type CustomersFound, findCustomers } from '../customers/answer-customers.ts';
import { searchTextOf } from '../customers/customer-index.ts';
import { rememberFirst } from '../customers/first-screens.ts';
import { membershipIn } from '../worker-name.ts';
import { ANSWERS, type BaseCalls, EARLY_ANSWERS } from './answers.ts';
import type { Base } from './base.ts';
import type { BaseChanged } from './base-change.ts';
import { gatherChanges } from './gather-changes.ts';
import { keepBase } from './keep-base.ts';
import type { Source } from './read-base.ts';

// Everything that goes over all customers happens here, so that the page always answers.
const { team } = membershipIn(self.name);

let opened: Promise<Source> | null = null;
const source = async (): Promise<Source> => {
  const pending = (opened ??= openExisting(indexedDB, `rapport-${team}`, () => (opened = null)));
  const found = await pending;
  // No database yet: looked for again, because the first save makes one.
  if (found === null) opened = null;
  return found;
};

/** The first screen reads a few rows by itself; reading everybody must not stand before it in the queue. */
const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
/** For a page that never says so. */
const AT_LATEST_MS = 3_000;
setTimeout(begin, AT_LATEST_MS);

const base = keepBase({
  source: async () => {
    await begun;
    return source();
  },
  now: () => Date.now(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

// Read without waiting to be asked.
void base
  .current()
  .catch((failure: unknown) => console.error('Rapport could not read the customers', failure));

const tell = async (change: Pick<ChangesMessage, 'kinds' | 'customerIds'>): Promise<void> => {
  await base.follow(change);
  const { version } = await base.current();
  const message: BaseChanged = { type: 'base-changed', version, kinds: change.kinds };
  self.postMessage(message);
};
const gather = gatherChanges(async (change) =>
  tell(change).catch((failure: unknown) => console.error('Rapport could not follow a change', failure)),
);
const changes = new BroadcastChannel(CHANGES_CHANNEL);
changes.addEventListener('message', ({ data }: MessageEvent<ChangesMessage>) => {
  if (data.team === team) gather(data);
});

// These read by index and need not wait until everybody was read.
const early = Object.entries(EARLY_ANSWERS).map(([name, reply]) => [
  name,
  // `as`: the page asks each question with what its answer takes
  async (ask: unknown) => reply(await source(), ask as never),
]);

/** Without it the next window opens more slowly, nothing else. */
const remember = async (ask: CustomersAsk, found: CustomersFound): Promise<void> => {
  const database = await source();
  if (database)
    await rememberFirst(database, ask, found).catch((failure: unknown) =>
      console.warn('Rapport could not remember a first screen', failure),
    );
};

/** Whoever sees rows may search next: that is made ready once they are on their way. */
const PREPARED_AFTER_MS = 300;
const prepareSearch = async (): Promise<void> => {
  try {
    await searchTextOf(await base.current());
  } catch (failure) {
    console.error('Rapport could not read the people', failure);
  }
};

// `as`: as above
const replies = Object.entries(ANSWERS) as [string, (known: Base, ask: unknown) => unknown][];
const handlers = {
  ...Object.fromEntries([
    ...early,
    ...replies.map(([name, reply]) => [name, async (ask: unknown) => reply(await base.current(), ask)]),
  ]),
  'base.begin': begin,
  'customers.find': async (ask: CustomersAsk) => {
    const found = await findCustomers(await base.current(), ask);
    void remember(ask, found);
    setTimeout(() => void prepareSearch(), PREPARED_AFTER_MS);
    return found;
  },
};
// `as`: one handler for each line of the registry
answerCalls<BaseCalls>(self, Promise.resolve(handlers as unknown as Handlers<BaseCalls>), () =>
  performance.now(),
);
