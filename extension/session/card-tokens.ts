const KEY = 'cardTokens';

/** The part of `browser.storage.session` that tokens need: it outlives the worker and dies with the browser. */
export interface TokenStorage {
  get(key: typeof KEY): Promise<{ readonly [KEY]?: readonly Token[] }>;
  set(items: Record<string, unknown>): Promise<void>;
}

interface Token {
  readonly token: string;
  readonly tabId: number;
  readonly expires: number;
}

export interface CardTokens {
  /** A token for the card of this tab; an earlier one of the same tab stops working. */
  mint(tabId: number): Promise<string>;
  /** True once, within a minute, for the tab it was minted for. */
  redeem(token: string, tabId: number): Promise<boolean>;
}

const LIFETIME = 60_000;

/** `random` gives the given number of random bytes; `now` is in milliseconds. */
export function cardTokens(
  storage: TokenStorage,
  deps: { now(): number; random(bytes: number): Uint8Array },
): CardTokens {
  let queue: Promise<unknown> = Promise.resolve();
  // One after another: two redemptions at once must not both read the token before one removes it.
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const result = queue.then(step);
    queue = result.catch(() => undefined);
    return result;
  };
  const live = async (): Promise<Token[]> => {
    const { [KEY]: stored } = await storage.get(KEY);
    return (stored ?? []).filter(({ expires }) => expires > deps.now());
  };
  return {
    mint: (tabId) =>
      inTurn(async () => {
        const token = hex(deps.random(32));
        const others = (await live()).filter((other) => other.tabId !== tabId);
        await storage.set({ [KEY]: [...others, { token, tabId, expires: deps.now() + LIFETIME }] });
        return token;
      }),
    redeem: (token, tabId) =>
      inTurn(async () => {
        const tokens = await live();
        const left = tokens.filter((other) => other.token !== token || other.tabId !== tabId);
        await storage.set({ [KEY]: left });
        return left.length < tokens.length;
      }),
  };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
