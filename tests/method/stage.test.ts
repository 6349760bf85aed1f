import { describe, expect, test } from 'vitest';
import { stageMovement, suggestStage, type StageSigns } from '../../shared/method/stage.ts';

function makeSigns(overrides: Partial<StageSigns> = {}): StageSigns {
  return {
    touches: 0,
    theyContactedUs: 0,
    meetings: 0,
    purchaseDays: 0,
    boughtInWindow: false,
    satisfaction: null,
    shareOfWallet: null,
    openComplaints: 0,
    ...overrides,
  };
}

const loyal = { touches: 9, purchaseDays: 3, boughtInWindow: true };

describe('stage suggestion', () => {
  const cases: [Partial<StageSigns>, string, string[]][] = [
    [{}, 'potential', ['never-contacted']],
    [{ touches: 1 }, 'general', ['contacted']],
    [{ touches: 2, theyContactedUs: 2 }, 'general', ['contacted']],
    [{ touches: 3, theyContactedUs: 3 }, 'key', ['comes-to-us']],
    [{ touches: 1, meetings: 1 }, 'key', ['meets-us']],
    [{ touches: 0, purchaseDays: 1 }, 'key', ['bought']],
    [{ purchaseDays: 2, boughtInWindow: true }, 'key', ['bought-again']],
    [loyal, 'loyal', ['bought-again']],
    [
      { ...loyal, satisfaction: 0.9, shareOfWallet: 0.5 },
      'loyal',
      ['bought-again', 'satisfied', 'most-of-their-spend'],
    ],
    [{ ...loyal, openComplaints: 1 }, 'key', ['bought-again', 'held-by-open-complaint']],
    [{ ...loyal, satisfaction: 0.79 }, 'key', ['bought-again', 'held-by-low-satisfaction']],
    [{ ...loyal, boughtInWindow: false }, 'key', ['bought-again', 'held-by-no-recent-purchase']],
    [{ ...loyal, shareOfWallet: 0.49 }, 'key', ['bought-again', 'held-by-small-share']],
  ];
  test.each(cases)('%j suggests %s because of %j', (signs, stage, reasons) => {
    expect(suggestStage(makeSigns(signs))).toEqual({ stage, reasons });
  });

  test('says which way it would move what a person confirmed', () => {
    expect(stageMovement('key', 'general')).toBe('up');
    expect(stageMovement('key', 'loyal')).toBe('down');
    expect(stageMovement('key', 'key')).toBe('same');
  });
});
