import { describe, expect, test } from 'vitest';
import { cardTokens, type TokenStorage } from '../../extension/session/card-tokens.ts';

function setupTokens() {
  let stored: Awaited<ReturnType<TokenStorage['get']>> = {};
  let counter = 0;
  const clock = { now: 1_000_000 };
  const storage: TokenStorage = {
    get: async () => structuredClone(stored),
    set: async (items) => {
      stored = structuredClone(items);
    },
  };
  const open = () =>
    cardTokens(storage, { now: () => clock.now, random: (bytes) => new Uint8Array(bytes).fill(++counter) });
  return { tokens: open(), open, clock };
}

describe('cardTokens', () => {
  test('a token is good once', async () => {
    const { tokens } = setupTokens();
    const token = await tokens.mint(7);
    expect(await tokens.redeem(token, 7)).toBe(true);
    expect(await tokens.redeem(token, 7)).toBe(false);
  });

  test('of two redemptions at once one succeeds', async () => {
    const { tokens } = setupTokens();
    const token = await tokens.mint(7);
    const redeemed = await Promise.all([tokens.redeem(token, 7), tokens.redeem(token, 7)]);
    expect(redeemed.filter(Boolean)).toHaveLength(1);
  });

  test('a token is good for its own tab only, and a try from another does not use it up', async () => {
    const { tokens } = setupTokens();
    const token = await tokens.mint(7);
    expect(await tokens.redeem(token, 8)).toBe(false);
    expect(await tokens.redeem(token, 7)).toBe(true);
  });

  test('a token is good for a minute', async () => {
    const { tokens, clock } = setupTokens();
    const early = await tokens.mint(7);
    clock.now += 59_999;
    expect(await tokens.redeem(early, 7)).toBe(true);
    const late = await tokens.mint(7);
    clock.now += 60_000;
    expect(await tokens.redeem(late, 7)).toBe(false);
  });

  test('a later token of a tab ends the earlier, not those of other tabs', async () => {
    const { tokens } = setupTokens();
    const [earlier, other, later] = [await tokens.mint(7), await tokens.mint(8), await tokens.mint(7)];
    expect(await tokens.redeem(earlier, 7)).toBe(false);
    expect(await tokens.redeem(later, 7)).toBe(true);
    expect(await tokens.redeem(other, 8)).toBe(true);
  });

  test('a token outlives the worker that minted it', async () => {
    const { tokens, open } = setupTokens();
    const token = await tokens.mint(7);
    expect(await open().redeem(token, 7)).toBe(true);
  });

  test('a token has 256 bits', async () => {
    const { tokens } = setupTokens();
    expect(await tokens.mint(7)).toMatch(/^[0-9a-f]{64}$/);
  });
});
