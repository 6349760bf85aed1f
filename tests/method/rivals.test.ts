import { describe, expect, test } from 'vitest';
import { answerTimes, compareWithRivals, firstAnswers } from '../../shared/method/rivals.ts';
import type { WorkingCalendar } from '../../shared/method/working-calendar.ts';
import { valueOf } from './value-of.ts';

const HOUR = 3_600_000;
const day = [{ from: 540, to: 1020 }];
const calendar: WorkingCalendar = { zone: 'UTC', week: [day, day, day, day, day, [], []], exceptions: {} };
const at = (text: string) => Date.parse(`${text}Z`);

describe('first answers', () => {
  test('the wait runs from their first message to our next; reminders do not restart it', () => {
    const exchanges = [
      { direction: 'in', at: 10 },
      { direction: 'in', at: 20 },
      { direction: 'out', at: 50 },
      { direction: 'out', at: 60 },
      { direction: 'in', at: 70 },
      { direction: 'both', at: 90 },
      { direction: 'in', at: 100 },
    ] as const;
    const answers = [
      { askedAt: 10, answeredAt: 50 },
      { askedAt: 70, answeredAt: 90 },
    ];
    expect(firstAnswers(exchanges)).toEqual(answers);
    expect(firstAnswers(exchanges.toReversed())).toEqual(answers);
  });
});

describe('answer times', () => {
  test('are medians of working time per tier', () => {
    const answers = [
      { segment: 'gold', askedAt: at('2024-05-03T16:00'), answeredAt: at('2024-05-06T10:00') },
      { segment: 'gold', askedAt: at('2024-05-06T09:00'), answeredAt: at('2024-05-06T10:00') },
      { segment: 'gold', askedAt: at('2024-05-06T09:00'), answeredAt: at('2024-05-07T09:00') },
      { segment: 'general', askedAt: at('2024-05-06T09:00'), answeredAt: at('2024-05-06T15:00') },
    ];
    expect(valueOf(answerTimes(answers, calendar))).toEqual([
      { segment: 'gold', answers: 3, medianWorkingTime: 2 * HOUR },
      { segment: 'general', answers: 1, medianWorkingTime: 6 * HOUR },
    ]);
  });

  test('a zone that does not exist is refused', () => {
    const answers = [{ segment: 'gold', askedAt: 0, answeredAt: 1 }];
    expect(answerTimes(answers, { ...calendar, zone: 'Nowhere' })).toMatchObject({ ok: false });
  });
});

describe('comparison', () => {
  test('ours stands beside each competitor, by topic, in medians', () => {
    const observations = [
      { competitor: 'Zeta', topic: 'hours to answer', value: 5 },
      { competitor: 'Acme', topic: 'hours to answer', value: 2 },
      { competitor: 'Acme', topic: 'hours to answer', value: 30 },
      { competitor: 'Acme', topic: 'hours to answer', value: 4 },
      { competitor: null, topic: 'hours to answer', value: 3 },
      { competitor: 'Acme', topic: 'delivery days', value: 2 },
    ];
    expect(compareWithRivals(observations)).toEqual([
      { topic: 'delivery days', ours: null, theirs: [{ competitor: 'Acme', value: 2 }] },
      {
        topic: 'hours to answer',
        ours: 3,
        theirs: [
          { competitor: 'Acme', value: 4 },
          { competitor: 'Zeta', value: 5 },
        ],
      },
    ]);
  });
});
