import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerFacts } from '../../shared/standings/facts.ts';
import {
  DAY,
  makeComplaint,
  makeContact,
  makeFacts,
  makePromise,
  makeTouch,
  NOW,
  recordOrigin,
  standingOf,
} from './make-facts.ts';

const HOUR = 3_600_000;
const codes = (facts: Partial<CustomerFacts>) =>
  standingOf({ facts }).warnings.map((warning) => warning.code);

describe('computeStanding', () => {
  test('gives the layer now, the one before, and the way between them', () => {
    const others = Array.from({ length: 99 }, (_, n) => [`o${n}`, '2026-01-01', 1000 + n] as const);
    const before = Array.from({ length: 99 }, (_, n) => [`o${n}`, '2025-01-01', 1000 + n] as const);
    const purchases = [
      ...others,
      ...before,
      ['c', '2026-01-01', 5000] as const,
      ['c', '2025-01-01', 1] as const,
    ];
    expect(standingOf({ purchases })).toMatchObject({ layer: 'top', previousLayer: 'small', movement: 'up' });
    const fallen = [...others, ...before, ['c', '2025-01-01', 5000] as const];
    expect(standingOf({ purchases: fallen })).toMatchObject({
      layer: 'inactive',
      previousLayer: 'top',
      movement: 'down',
    });
    expect(standingOf({ purchases: [...others, ['c', '2026-01-01', 1]] })).toMatchObject({
      previousLayer: null,
      movement: 'new',
    });
  });

  test.each([
    ['nobody wrote', {}, 'suspect', 'suspect'],
    ['we wrote', { interactions: [makeTouch('t', 3)] }, 'opportunity', 'suspect'],
    ['they promised', { commitments: [makePromise('p', { promisedBy: 'them' })] }, 'prospect', 'prospect'],
    [
      'we promised',
      { interactions: [makeTouch('t', 3)], commitments: [makePromise('p')] },
      'opportunity',
      'suspect',
    ],
  ] as const)('without purchases, when %s, is %j', (_, facts, status, layer) => {
    expect(standingOf({ facts })).toMatchObject({ status, layer });
  });

  test('a promise earns its own contact the name of prospect, and the customer with it', () => {
    const facts = {
      contacts: [makeContact('zhang'), makeContact('li')],
      commitments: [makePromise('p', { promisedBy: 'them', contactId: 'li' })],
    };
    expect(standingOf({ facts })).toMatchObject({ status: 'prospect', prospectContacts: ['li'] });
  });

  test('says which rule gave the tier, and who overrode it until when', () => {
    const rule = { id: 'any', tier: 'gold' as const, when: [{ measure: 'purchases' as const, atLeast: 1 }] };
    const standards = [
      {
        id: 's',
        name: 'Ours',
        currency: null,
        rules: [rule],
        otherwise: 'general' as const,
        activeSince: 1,
        ...recordOrigin,
      },
    ];
    const purchases = [['c', '2026-01-01', 1]] as const;
    expect(standingOf({ purchases, team: { standards } })).toMatchObject({
      tier: 'gold',
      tierCause: { by: 'standard', rule: 'any' },
    });
    const tierOverride = {
      tier: 'diamond' as const,
      reason: 'Group deal',
      authorId: 'lin',
      on: '2026-01-01',
      until: '2026-03-02',
    };
    const facts = { customer: { ...makeFacts().customer, tierOverride } };
    expect(standingOf({ facts, purchases, team: { standards } })).toMatchObject({
      tier: 'diamond',
      tierCause: { by: 'override', authorId: 'lin' },
      standardTier: 'gold',
    });
    expect(standingOf({ facts, purchases, team: { standards }, now: NOW + DAY }).tier).toBe('gold');
    const frozen = { customer: { ...makeFacts().customer, frozen: true, tier: 'problem' as const } };
    expect(standingOf({ facts: frozen, purchases, team: { standards } })).toMatchObject({
      tier: 'problem',
      tierCause: { by: 'frozen' },
    });
  });

  test('the standard in force is the one made active last; a draft counts for nothing', () => {
    const standard = (id: string, otherwise: 'gold' | 'problem' | 'diamond', activeSince: number | null) => ({
      id,
      name: id,
      currency: null,
      rules: [],
      otherwise,
      activeSince,
      ...recordOrigin,
    });
    const standards = [standard('b', 'problem', 5), standard('a', 'gold', 9), standard('c', 'diamond', null)];
    expect(standingOf({ team: { standards } }).tier).toBe('gold');
  });

  test('an open complaint has its deadline in the working hours of the team', () => {
    // Received at ten on Friday evening: eight working hours of Monday to acknowledge a minor one, from nine on.
    const facts = {
      complaints: [makeComplaint('k', { severity: 'minor', receivedAt: Date.parse('2026-02-27T14:00:00Z') })],
    };
    const [warning] = standingOf({ facts }).warnings;
    expect(warning).toMatchObject({
      code: 'complaint',
      clock: {
        milestone: 'acknowledge',
        state: 'on-track',
        dueAt: Date.parse('2026-03-02T09:00:00Z'),
        timeLeft: 7 * HOUR,
      },
    });
    expect(standingOf({ facts, now: Date.parse('2026-03-02T09:30:00Z') }).warnings[0]).toMatchObject({
      clock: { state: 'breached', timeLeft: -HOUR / 2 },
    });
  });

  test('a holiday of the calendar moves the deadline', () => {
    const hours = [{ from: 540, to: 1080 }];
    const calendar = {
      id: 'k',
      name: 'Ours',
      zone: 'Asia/Shanghai',
      activeSince: 1,
      week: [hours, hours, hours, hours, hours, [], []] as [
        typeof hours,
        typeof hours,
        typeof hours,
        typeof hours,
        typeof hours,
        typeof hours,
        typeof hours,
      ],
      exceptions: { '2026-03-02': [] },
      ...recordOrigin,
    };
    const facts = {
      complaints: [makeComplaint('k', { severity: 'minor', receivedAt: Date.parse('2026-02-27T14:00:00Z') })],
    };
    expect(standingOf({ facts, team: { calendars: [calendar] } }).warnings[0]).toMatchObject({
      clock: { dueAt: Date.parse('2026-03-03T09:00:00Z') },
    });
  });

  test('the worst of several complaints comes first: past its deadline, then by severity', () => {
    const complaints = [
      makeComplaint('fresh'),
      makeComplaint('late', { severity: 'minor', receivedAt: NOW - 30 * DAY }),
      makeComplaint('grave', { severity: 'critical', receivedAt: NOW - 10 * 60_000 }),
      makeComplaint('done', { state: 'closed', closedAt: NOW - 40 * DAY }),
    ];
    const warnings = standingOf({ facts: { complaints } }).warnings.filter((one) => one.code === 'complaint');
    expect(warnings.map((one) => one.complaintId)).toEqual(['late', 'grave', 'fresh']);
  });

  test('a cap that is reached closes the customer until the oldest touch has aged', () => {
    const interactions = [1, 8, 15, 24].map((days) =>
      makeTouch(`m${days}`, days, { department: 'marketing' }),
    );
    expect(standingOf({ facts: { interactions } }).warnings).toEqual([
      {
        code: 'closed-to',
        rule: 'cap',
        ruleId: 'four-marketing-touches-a-month',
        which: { departments: ['marketing'] },
        clearOn: '2026-03-08',
      },
    ]);
    expect(codes({ interactions: interactions.slice(1) })).toEqual([]);
  });

  test('dunning on the day of a kind word is one collision between two departments', () => {
    const interactions = [
      makeTouch('letter', 0, { channel: 'letter', department: 'management' }),
      makeTouch('dunning', 0, { channel: 'invoice-reminder', department: 'finance' }),
    ];
    const collisions = standingOf({ facts: { interactions } }).warnings.filter(
      (one) => one.code === 'collision',
    );
    expect(collisions).toMatchObject([{ departments: ['finance', 'management'], on: '2026-03-02' }]);
    const yesterday = interactions.map((touch) => ({ ...touch, at: touch.at - DAY }));
    expect(codes({ interactions: yesterday })).not.toContain('collision');
  });

  test.each([
    ['ours due today', { due: '2026-03-02' }, ['promise']],
    ['ours late', { due: '2026-02-20' }, ['promise']],
    ['ours tomorrow', { due: '2026-03-03' }, []],
    ['theirs due today', { promisedBy: 'them' as const }, []],
    ['theirs late', { promisedBy: 'them' as const, due: '2026-03-01' }, ['promise']],
    ['kept', { state: 'kept' as const, due: '2026-02-20' }, []],
  ])('a promise %s warns %j', (_, fields, expected) => {
    expect(codes({ commitments: [makePromise('p', fields)] })).toEqual(expected);
  });

  test('birthdays are told a week ahead, and not of whoever left', () => {
    const birthday = { occasion: 'birthday' as const, month: 3, date: 9, year: 1980 };
    const keyDates = [birthday];
    expect(standingOf({ facts: { contacts: [makeContact('zhang', { keyDates })] } }).warnings).toMatchObject([
      { code: 'key-date', name: 'zhang', day: '2026-03-09', daysAhead: 7, years: 46 },
    ]);
    expect(codes({ contacts: [makeContact('zhang', { keyDates: [{ ...birthday, date: 10 }] })] })).toEqual(
      [],
    );
    expect(codes({ contacts: [makeContact('zhang', { keyDates, movedOn: '2026-02-01' })] })).toEqual([
      'moved-on',
    ]);
  });

  test('a step back in the sales process stays until somebody reclassifies', () => {
    const move = (on: string, to: string, reclassified = false) => ({ on, to, reclassified });
    const slid = [move('2026-01-01', 'offer'), move('2026-01-05', 'contacted')];
    const customer = makeFacts().customer;
    expect(standingOf({ facts: { customer: { ...customer, process: slid } } })).toMatchObject({
      processStep: 'contacted',
      warnings: [{ code: 'regressed', from: 'offer', to: 'contacted', on: '2026-01-05' }],
    });
    const settled = [...slid, move('2026-01-06', 'contacted', true)];
    expect(codes({ customer: { ...customer, process: settled } })).toEqual([]);
    const unknown = { ...customer, process: [move('2026-01-01', 'elsewhere')] };
    expect(standingOf({ facts: { customer: unknown } }).problems).toEqual(['unknown-process-step']);
  });

  test('a customer past its usual rhythm is overdue', () => {
    const purchases = ['2025-10-01', '2025-10-31', '2025-11-30'].map((day) => ['c', day, 100] as const);
    expect(standingOf({ purchases }).warnings).toEqual([
      { code: 'overdue-order', usualDays: 30, overdueDays: 47 },
    ]);
  });

  test('says what the policy of the tier asks, and when we last did it', () => {
    const policy = { id: 'p', tier: 'general' as const, cadenceDays: 30, responseHours: 4, ...recordOrigin };
    const interactions = [
      makeTouch('ours', 34),
      makeTouch('theirs', 2, { direction: 'in' }),
      makeTouch('gift', 1, { channel: 'gift' }),
    ];
    expect(standingOf({ facts: { interactions }, team: { policies: [policy] } })).toMatchObject({
      policy: { responseHours: 4, cadenceDays: 30, lastTouchOn: '2026-01-27' },
      lastContact: { interactionId: 'theirs' },
    });
  });

  test('what counts as contact is the team’s choice', () => {
    const settings = [{ id: 'team', contactChannels: ['gift' as const], ...recordOrigin }];
    const interactions = [makeTouch('mail', 1), makeTouch('gift', 5, { channel: 'gift' })];
    expect(standingOf({ facts: { interactions }, team: { settings } }).lastContact?.interactionId).toBe(
      'gift',
    );
  });

  test('is the same in whatever order the records arrive', () => {
    const facts = makeFacts({
      contacts: [makeContact('zhang', { decides: true }), makeContact('li')],
      interactions: [1, 8, 15, 15, 24].map((days, n) =>
        makeTouch(`m${n}`, days, { department: 'marketing', minutes: n }),
      ),
      commitments: [
        makePromise('a'),
        makePromise('b', { promisedBy: 'them', contactId: 'li' }),
        makePromise('d', { due: '2026-02-01' }),
      ],
      complaints: [makeComplaint('x'), makeComplaint('y'), makeComplaint('z', { severity: 'critical' })],
    });
    const expected = standingOf({ facts });
    const shuffled = fc.record({
      contacts: fc.shuffledSubarray([...facts.contacts], { minLength: 2 }),
      interactions: fc.shuffledSubarray([...facts.interactions], { minLength: 5 }),
      commitments: fc.shuffledSubarray([...facts.commitments], { minLength: 3 }),
      complaints: fc.shuffledSubarray([...facts.complaints], { minLength: 3 }),
    });
    fc.assert(
      fc.property(shuffled, (parts) => {
        expect(standingOf({ facts: parts })).toEqual(expected);
      }),
    );
  });
});
