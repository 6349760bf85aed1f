import type { Page } from 'playwright-core';

/** What scripts of the extension took of a page's main thread, in ms: together, and the longest without a pause. */
export interface Ours {
  readonly totalMs: number;
  readonly longestMs: number;
}

/** Microseconds between two looks at the stack. */
const INTERVAL = 500;

/** Profiles the page's main thread from now on; the function given back ends it. */
export async function profileOurs(page: Page): Promise<() => Promise<Ours>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    await session.detach();
    return oursIn(profile);
  };
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

function oursIn(profile: Profile): Ours {
  const ours = nodesOfOurs(profile);
  let total = 0;
  let longest = 0;
  let stretch = 0;
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const micros = ours.has(id) ? (profile.timeDeltas?.[index] ?? 0) : 0;
    total += micros;
    stretch = micros > 0 ? stretch + micros : 0;
    longest = Math.max(longest, stretch);
  }
  return { totalMs: total / 1000, longestMs: longest / 1000 };
}

/** Every place on the stack with a script of the extension at it or below it. */
function nodesOfOurs(profile: Profile): Set<number> {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const visit = (id: number, within: boolean): void => {
    const node = nodes.get(id);
    const isOurs = within || (node?.callFrame.url.startsWith('chrome-extension://') ?? false);
    if (isOurs) ours.add(id);
    for (const child of node?.children ?? []) visit(child, isOurs);
  };
  visit(profile.nodes[0]?.id ?? 0, false);
  return ours;
}
