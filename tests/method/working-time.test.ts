import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  workingCalendar,
  type WorkingCalendar,
  type WorkingDay,
} from '../../shared/method/working-calendar.ts';
import { addWorkingTime, dayInZone, workingTime } from '../../shared/method/working-time.ts';
import { valueOf } from './value-of.ts';

const TEN_TO_SIX: WorkingDay = [{ from: 600, to: 1080 }];
const HOUR = 3_600_000;

function makeCalendar(overrides: Partial<WorkingCalendar> = {}): WorkingCalendar {
  const day = TEN_TO_SIX;
  return { zone: 'UTC', week: [day, day, day, day, day, [], []], exceptions: {}, ...overrides };
}

const at = (text: string) => Date.parse(text);

describe('working time', () => {
  // First response times in working seconds, Monday to Friday 10:00 to 18:00: from ERPNext's published support tests.
  test.each([
    ['2021-06-28T11:00', '2021-06-28T12:00', 3600],
    ['2021-06-28T06:00', '2021-06-28T12:00', 7200],
    ['2021-06-27T10:00', '2021-06-27T11:00', 0],
    ['2021-06-28T06:00', '2021-06-29T11:00', 32_400],
    ['2021-06-25T06:00', '2021-06-26T11:00', 28_800],
    ['2021-06-28T12:00', '2021-06-29T11:00', 25_200],
    ['2021-06-25T12:00', '2021-06-26T11:00', 21_600],
    ['2021-06-28T20:00', '2021-06-29T11:00', 3600],
    ['2021-06-25T20:00', '2021-06-26T11:00', 0],
    ['2021-06-28T06:00', '2021-07-01T11:00', 90_000],
    ['2021-06-25T06:00', '2021-06-27T11:00', 28_800],
    ['2021-06-28T12:00', '2021-07-01T11:00', 82_800],
    ['2021-06-25T12:00', '2021-06-27T11:00', 21_600],
    ['2021-06-28T20:00', '2021-07-01T11:00', 61_200],
    ['2021-06-25T20:00', '2021-06-27T11:00', 0],
  ])('from %s until %s are %i seconds, in any zone', (from, to, seconds) => {
    expect(valueOf(workingTime(at(`${from}Z`), at(`${to}Z`), makeCalendar()))).toBe(seconds * 1000);
    const shanghai = makeCalendar({ zone: 'Asia/Shanghai' });
    expect(valueOf(workingTime(at(`${from}+08:00`), at(`${to}+08:00`), shanghai))).toBe(seconds * 1000);
  });

  test('a holiday holds none, a make-up working day does', () => {
    const exceptions = { '2024-10-01': [], '2024-09-29': TEN_TO_SIX };
    const calendar = makeCalendar({ zone: 'Asia/Shanghai', exceptions });
    const on = (day: string) => workingTime(at(`${day}T00:00+08:00`), at(`${day}T23:59+08:00`), calendar);
    expect(valueOf(on('2024-10-01'))).toBe(0);
    expect(valueOf(on('2024-09-29'))).toBe(8 * HOUR);
    expect(valueOf(on('2024-09-28'))).toBe(0);
  });

  test('a lunch break is not worked', () => {
    const split: WorkingDay = [
      { from: 540, to: 720 },
      { from: 780, to: 1080 },
    ];
    const calendar = makeCalendar({ week: [split, [], [], [], [], [], []] });
    expect(valueOf(workingTime(at('2024-01-01T11:30Z'), at('2024-01-01T13:30Z'), calendar))).toBe(HOUR);
  });

  test('working hours keep the wall clock when the clocks change', () => {
    const berlin = makeCalendar({ zone: 'Europe/Berlin' });
    expect(valueOf(workingTime(at('2024-03-29T09:00Z'), at('2024-03-29T10:00Z'), berlin))).toBe(HOUR);
    expect(valueOf(workingTime(at('2024-04-01T08:00Z'), at('2024-04-01T09:00Z'), berlin))).toBe(HOUR);
    expect(valueOf(workingTime(at('2024-10-25T08:00Z'), at('2024-10-28T09:00Z'), berlin))).toBe(8 * HOUR);
  });

  test('a night shift is an hour shorter in spring and longer in autumn', () => {
    const night: WorkingDay = [{ from: 0, to: 360 }];
    const berlin = makeCalendar({ zone: 'Europe/Berlin', week: [[], [], [], [], [], [], night] });
    const on = (day: string) =>
      valueOf(workingTime(at(`${day}T00:00Z`) - 6 * HOUR, at(`${day}T12:00Z`), berlin));
    expect([on('2024-03-24'), on('2024-03-31'), on('2024-10-27')]).toEqual([6 * HOUR, 5 * HOUR, 7 * HOUR]);
  });

  test('an hour that the clocks skip or repeat is not counted twice', () => {
    const hours: WorkingDay = [120, 150, 180, 210].map((from) => ({ from, to: from + 30 }));
    const berlin = makeCalendar({ zone: 'Europe/Berlin', week: [[], [], [], [], [], [], hours] });
    const on = (day: string) =>
      valueOf(workingTime(at(`${day}T00:00Z`) - 6 * HOUR, at(`${day}T12:00Z`), berlin));
    expect(on('2024-03-31')).toBeLessThanOrEqual(HOUR);
    expect(on('2024-10-27')).toBeLessThanOrEqual(3 * HOUR);
  });

  const zones = fc.constantFrom(
    'UTC',
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Pago_Pago',
    'Pacific/Kiritimati',
  );
  const instants = fc.integer({ min: at('2024-03-01T00:00Z'), max: at('2024-04-30T00:00Z') });

  test('is additive over adjacent intervals', () => {
    fc.assert(
      fc.property(zones, fc.tuple(instants, instants, instants), (zone, drawn) => {
        const [a = 0, b = 0, c = 0] = drawn.toSorted((one, other) => one - other);
        const calendar = makeCalendar({ zone });
        const between = (from: number, to: number) => valueOf(workingTime(from, to, calendar));
        return between(a, b) + between(b, c) === between(a, c);
      }),
    );
  });

  test('adding working time is the inverse of counting it', () => {
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 1, max: 200 * HOUR }), (zone, from, duration) => {
        const calendar = makeCalendar({ zone });
        const due = valueOf(addWorkingTime(from, duration, calendar));
        const before = valueOf(workingTime(from, due - 1, calendar));
        return valueOf(workingTime(from, due, calendar)) === duration && before === duration - 1;
      }),
    );
  });

  test('counts beyond five years', () => {
    const years = valueOf(workingTime(at('2010-01-04T00:00Z'), at('2024-01-01T00:00Z'), makeCalendar()));
    expect(years).toBe(730 * 5 * 8 * HOUR);
  });

  test('nothing passes backwards', () => {
    expect(valueOf(workingTime(at('2024-01-02T12:00Z'), at('2024-01-02T11:00Z'), makeCalendar()))).toBe(0);
    expect(valueOf(addWorkingTime(5, 0, makeCalendar()))).toBe(5);
  });

  test('a calendar without hours, and a zone that does not exist, are refused', () => {
    const idle = makeCalendar({ week: [[], [], [], [], [], [], []] });
    expect(addWorkingTime(0, HOUR, idle)).toEqual({ ok: false, problem: { code: 'no-working-time' } });
    expect(valueOf(workingTime(0, at('2024-01-01T00:00Z'), idle))).toBe(0);
    const nowhere = makeCalendar({ zone: 'Mars/Olympus' });
    const problem = { code: 'unknown-zone', zone: 'Mars/Olympus' };
    expect(workingTime(0, HOUR, nowhere)).toEqual({ ok: false, problem });
    expect(addWorkingTime(0, HOUR, nowhere)).toEqual({ ok: false, problem });
    expect(dayInZone(0, 'Mars/Olympus')).toEqual({ ok: false, problem });
  });
});

describe('day in zone', () => {
  test("is the team's day, not the machine's", () => {
    const late = at('2024-01-01T17:00Z');
    expect(valueOf(dayInZone(late, 'Asia/Shanghai'))).toBe('2024-01-02');
    expect(valueOf(dayInZone(late, 'America/New_York'))).toBe('2024-01-01');
  });
});

const valid = (day: unknown) =>
  workingCalendar.safeParse({ ...makeCalendar(), exceptions: { '2024-01-01': day } }).success;

describe('working calendar', () => {
  test('stretches must be in order, not overlap and lie within the day', () => {
    expect(valid([])).toBe(true);
    expect(
      valid([
        { from: 0, to: 720 },
        { from: 720, to: 1440 },
      ]),
    ).toBe(true);
    expect(
      valid([
        { from: 0, to: 720 },
        { from: 700, to: 800 },
      ]),
    ).toBe(false);
    expect(valid([{ from: 720, to: 720 }])).toBe(false);
    expect(valid([{ from: 720, to: 1441 }])).toBe(false);
  });
});
