import { describe, expect, test } from 'vitest';
import { readingBudget } from '../../extension/page/reading-budget.ts';

function setupBudget() {
  const clock = { now: 0 };
  return { clock, budget: readingBudget(() => clock.now) };
}

describe('readingBudget', () => {
  test('opening a mail is read at once', () => {
    const { budget } = setupBudget();
    for (let look = 0; look < 10; look += 1) {
      expect(budget.wait()).toBe(0);
      budget.spend(3);
    }
  });

  test('over a minute of constant change at most a thirtieth of the time is spent', () => {
    const { budget, clock } = setupBudget();
    let spent = 0;
    while (clock.now < 60_000) {
      const wait = budget.wait();
      if (wait > 0) clock.now += wait;
      else {
        budget.spend(5);
        spent += 5;
        clock.now += 16;
      }
    }
    expect(spent / clock.now).toBeLessThan(1 / 30);
  });

  test('one very dear look is paid back before the next', () => {
    const { budget, clock } = setupBudget();
    budget.spend(340);
    expect(budget.wait()).toBeGreaterThan(10_000);
    clock.now += budget.wait();
    expect(budget.wait()).toBe(0);
  });
});
