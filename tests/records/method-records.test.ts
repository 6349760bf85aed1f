import { describe, expect, test } from 'vitest';
import { affinity } from '../../shared/records/affinity.ts';
import { calendar } from '../../shared/records/calendar.ts';
import { contact } from '../../shared/records/contact.ts';
import { customer } from '../../shared/records/customer.ts';
import { policy } from '../../shared/records/policy.ts';
import { recordKinds } from '../../shared/records/record-types.ts';
import { satisfaction } from '../../shared/records/satisfaction.ts';
import { setting } from '../../shared/records/setting.ts';
import { standard } from '../../shared/records/standard.ts';

const origin = { createdAt: 1, createdBy: 'me' };

/** The fields a document is refused for. */
function refused(
  schema: { safeParse(value: unknown): { error?: { issues: { path: PropertyKey[] }[] } } },
  fields: object,
) {
  const issues = schema.safeParse({ ...fields, ...origin }).error?.issues ?? [];
  return issues.map((issue) => issue.path.join('.'));
}

describe('what no calendar, person or policy has', () => {
  const rule = { rule: 'apart', id: 'a', which: { channels: ['letter'] }, from: { channels: ['mail'] } };
  const override = { tier: 'gold', reason: 'new', authorId: 'me', on: '2026-06-02', until: '2026-06-01' };
  const keyDate = { occasion: 'birthday', month: 2, date: 30, year: null };
  test.each([
    ['a zone that is an offset', calendar.schema, { zone: '+08:00' }, 'zone'],
    ['the 30th of February', contact.schema, { keyDates: [keyDate] }, 'keyDates.0.date'],
    ['two rules with one id', policy.schema, { rules: [rule, rule] }, 'rules'],
    ['a tier that ends before it begins', customer.schema, { tierOverride: override }, 'tierOverride.until'],
  ] as const)('refuses %s', (_, schema, fields, expected) => {
    expect(refused(schema.partial(), fields)).toEqual([expected]);
  });

  test('takes the 29th of February of a year that is not known', () => {
    expect(refused(contact.schema.partial(), { keyDates: [{ ...keyDate, date: 29 }] })).toEqual([]);
  });
});

describe('setting', () => {
  test.each([
    ['a window that is no span', { window: 'a year' }, ['window']],
    [
      'time targets that are not 100',
      { timeTargets: { key: 60, regular: 30, prospects: 20 } },
      ['timeTargets'],
    ],
    [
      'a low estimate above the high one',
      {
        assumptions: {
          acquisitionTimesRetention: { low: 7, high: 6 },
          retentionPoints: 5,
          profitPercent: 30,
        },
      },
      ['assumptions'],
    ],
    ['a process with a step twice', { processSteps: ['lead', 'offer', 'lead'] }, ['processSteps']],
    ['no channel at all', { contactChannels: [] }, ['contactChannels']],
    [
      'service levels without a severity',
      { serviceLevels: { minor: { acknowledge: 1, respond: 2, close: 3 } } },
      ['serviceLevels.major', 'serviceLevels.critical'],
    ],
  ])('refuses %s', (_, fields, expected) => {
    expect(refused(setting.schema, fields)).toEqual(expected);
  });

  test('takes any part of itself, so that two people can change two settings', () => {
    expect(refused(setting.schema, {})).toEqual([]);
    expect(refused(setting.schema, { measure: 'margin', window: '24m' })).toEqual([]);
  });
});

describe('affinity', () => {
  const make = (fields: object) =>
    affinity.schema.parse({
      customerId: 'c',
      contactId: 'p',
      affinity: 'object',
      what: 'Boats',
      ...origin,
      ...fields,
    });
  test.each([
    ['kin', {}, 'private'],
    ['faith', {}, 'private'],
    ['kin', { visibility: 'team' }, 'team'],
    ['object', {}, 'team'],
    ['object', { visibility: 'private' }, 'private'],
  ] as const)('%s with %j is %s', (name, fields, expected) => {
    expect(affinity.visibility(make({ affinity: name, ...fields }))).toBe(expected);
  });
});

describe('calendar', () => {
  const week = [[], [], [], [], [], [], []];
  test('refuses a zone that does not exist', () => {
    expect(refused(calendar.schema, { name: 'Ours', zone: 'Mars/Olympus', week, exceptions: {} })).toEqual([
      'zone',
    ]);
    expect(refused(calendar.schema, { name: 'Ours', zone: 'Asia/Shanghai', week, exceptions: {} })).toEqual(
      [],
    );
  });
});

describe('standard', () => {
  const rule = { id: 'one', tier: 'gold', when: [{ measure: 'purchases', atLeast: 1 }] };
  test('refuses two rules with one id', () => {
    const fields = { name: 'Ours', currency: null, otherwise: 'general' };
    expect(refused(standard.schema, { ...fields, rules: [rule, rule] })).toEqual(['rules']);
    expect(refused(standard.schema, { ...fields, rules: [rule] })).toEqual([]);
  });
});

describe('satisfaction', () => {
  test('holds a score to the scale of its survey', () => {
    const make = (kind: string, score: number) => ({ customerId: 'c', at: 1, answer: { kind, score } });
    expect(refused(satisfaction.schema, make('nps', 0))).toEqual([]);
    expect(refused(satisfaction.schema, make('csat', 0))).toEqual(['answer.score']);
    expect(refused(satisfaction.schema, make('nps', 11))).toEqual(['answer.score']);
  });
});

describe('writers', () => {
  test('of what the whole team is measured by are managers and administrators', () => {
    for (const name of ['policy', 'standard', 'review', 'calendar', 'setting'] as const) {
      expect(recordKinds[name].writers).toEqual(['admin', 'manager']);
    }
  });
});
