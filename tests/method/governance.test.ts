import * as fc from 'fast-check';
import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { contactRule, type ContactRule } from '../../shared/method/contact-rules.ts';
import { DEFAULT_CONTACT_RULES } from '../../shared/method/default-contact-rules.ts';
import { addDays } from '../../shared/method/days.ts';
import { check, type OutboundTouch, type Timeline } from '../../shared/method/governance.ts';

function makeTouch(overrides: Partial<OutboundTouch> = {}): OutboundTouch {
  return { id: 'new', department: 'marketing', channel: 'mail', day: '2024-06-15', ...overrides };
}

function makeTimeline(touches: Partial<OutboundTouch>[], complaints: Timeline['complaints'] = []): Timeline {
  return { touches: touches.map((one, index) => makeTouch({ id: `t${index}`, ...one })), complaints };
}

const cap: ContactRule = {
  rule: 'cap',
  id: 'cap',
  which: { departments: ['marketing'] },
  atMost: 2,
  days: 7,
};

describe('cap', () => {
  test('one more than the cap allows collides with those that fill it', () => {
    const timeline = makeTimeline([{ day: '2024-06-10' }, { day: '2024-06-12' }, { day: '2024-06-01' }]);
    expect(check(makeTouch(), timeline, [cap])).toEqual([
      { rule: 'cap', ruleId: 'cap', with: ['t0', 't1'], clearOn: '2024-06-17' },
    ]);
  });

  test('touches older than the period, and of others, do not count', () => {
    const aged = makeTimeline([{ day: '2024-06-08' }, { day: '2024-06-12' }]);
    expect(check(makeTouch(), aged, [cap])).toEqual([]);
    const sales = makeTimeline([{ department: 'sales' }, { department: 'sales' }, { department: 'sales' }]);
    expect(check(makeTouch(), sales, [cap])).toEqual([]);
    expect(check(makeTouch({ department: 'sales' }), makeTimeline([{}, {}, {}]), [cap])).toEqual([]);
  });

  test('touches already planned for later count, where one run of days holds them all', () => {
    expect(
      check(makeTouch(), makeTimeline([{ day: '2024-06-17' }, { day: '2024-06-21' }]), [cap]),
    ).toHaveLength(1);
    expect(check(makeTouch(), makeTimeline([{ day: '2024-06-12' }, { day: '2024-06-19' }]), [cap])).toEqual(
      [],
    );
  });

  test('a touch on the timeline does not collide with itself', () => {
    const timeline = makeTimeline([{ id: 'new' }, { day: '2024-06-14' }]);
    expect(check(makeTouch(), timeline, [cap])).toEqual([]);
  });

  test('a cap of none forbids the touch for good', () => {
    expect(check(makeTouch(), makeTimeline([]), [{ ...cap, atMost: 0 }])).toMatchObject([{ clearOn: null }]);
  });

  test('clears as soon as there is room, whatever is planned for later', () => {
    const days = ['2024-06-13', '2024-06-14', '2024-06-18', '2024-07-30'];
    const [collision] = check(makeTouch(), makeTimeline(days.map((day) => ({ day }))), [cap]);
    // On the 20th the 14th and the planned 18th leave no room yet
    expect(collision?.clearOn).toBe('2024-06-21');
  });

  test('on the day a collision clears, the same touch may go out', () => {
    const past = fc.array(fc.integer({ min: -12, max: 0 }), { maxLength: 8 });
    fc.assert(
      fc.property(past, (offsets) => {
        const timeline = makeTimeline(offsets.map((offset) => ({ day: addDays('2024-06-15', offset) })));
        const [collision] = check(makeTouch(), timeline, [cap]);
        if (!collision) return true;
        const day = collision.clearOn ?? '';
        const dayBefore = addDays(day, -1);
        return (
          check(makeTouch({ day }), timeline, [cap]).length === 0 &&
          check(makeTouch({ day: dayBefore }), timeline, [cap]).length === 1
        );
      }),
    );
  });
});

const reminder = (day: string) => makeTimeline([{ channel: 'invoice-reminder', department: 'finance', day }]);

describe('cool-down', () => {
  const rule: ContactRule = {
    rule: 'cool-down',
    id: 'calm',
    which: { channels: ['call'] },
    after: { channels: ['invoice-reminder'] },
    days: 3,
  };
  const call = makeTouch({ channel: 'call', department: 'sales' });

  test('stands in the way until so many days have passed', () => {
    expect(check(call, reminder('2024-06-13'), [rule])).toEqual([
      { rule: 'cool-down', ruleId: 'calm', with: ['t0'], clearOn: '2024-06-16' },
    ]);
    expect(check(call, reminder('2024-06-15'), [rule])).toMatchObject([{ clearOn: '2024-06-18' }]);
    expect(check(call, reminder('2024-06-12'), [rule])).toEqual([]);
    expect(check(call, reminder('2024-06-16'), [rule])).toEqual([]);
    expect(check(makeTouch(), reminder('2024-06-13'), [rule])).toEqual([]);
  });

  test('clears after a touch that is planned within it', () => {
    const planned = makeTimeline([
      { channel: 'invoice-reminder', day: '2024-06-14' },
      { channel: 'invoice-reminder', day: '2024-06-16' },
    ]);
    expect(check(call, planned, [rule])).toMatchObject([{ with: ['t0'], clearOn: '2024-06-19' }]);
  });
});

describe('apart', () => {
  test('no dunning the day a love letter goes out, whichever is first', () => {
    const dunning = makeTouch({ channel: 'invoice-reminder', department: 'finance' });
    const letter = makeTouch({ channel: 'letter', department: 'marketing' });
    const expected = [
      { rule: 'apart', ruleId: 'no-dunning-with-a-kind-word', with: ['t0'], clearOn: '2024-06-16' },
    ];
    expect(check(dunning, makeTimeline([{ ...letter, id: 't0' }]), DEFAULT_CONTACT_RULES)).toEqual(expected);
    expect(check(letter, makeTimeline([{ ...dunning, id: 't0' }]), DEFAULT_CONTACT_RULES)).toEqual(expected);
    expect(check(letter, makeTimeline([{ channel: 'call' }]), DEFAULT_CONTACT_RULES)).toEqual([]);
    expect(check(dunning, makeTimeline([{ channel: 'call' }]), DEFAULT_CONTACT_RULES)).toEqual([]);
    expect(check(makeTouch(), makeTimeline([{ ...dunning, id: 't0' }]), DEFAULT_CONTACT_RULES)).toEqual([]);
    const nextDay = makeTimeline([{ ...letter, id: 't0', day: '2024-06-14' }]);
    expect(check(dunning, nextDay, DEFAULT_CONTACT_RULES)).toEqual([]);
  });
});

const marketingOn = (day: string, closedOn: string | null) =>
  check(
    makeTouch({ day }),
    makeTimeline([], [{ id: 'x', receivedOn: '2024-06-01', closedOn }]),
    DEFAULT_CONTACT_RULES,
  );

describe('complaint', () => {
  test('no marketing while a complaint is open', () => {
    expect(marketingOn('2024-06-01', null)).toMatchObject([
      { rule: 'complaint', with: ['x'], clearOn: null },
    ]);
    expect(marketingOn('2024-05-31', null)).toEqual([]);
  });

  test('nor within 7 days of its close', () => {
    expect(marketingOn('2024-06-17', '2024-06-10')).toMatchObject([{ clearOn: '2024-06-18' }]);
    expect(marketingOn('2024-06-18', '2024-06-10')).toEqual([]);
  });

  test('service may go on', () => {
    const timeline = makeTimeline([], [{ id: 'x', receivedOn: '2024-06-01', closedOn: null }]);
    expect(check(makeTouch({ department: 'service' }), timeline, DEFAULT_CONTACT_RULES)).toEqual([]);
  });

  test('one open complaint among closed ones leaves the day unknown', () => {
    const complaints = [
      { id: 'x', receivedOn: '2024-06-01', closedOn: '2024-06-14' },
      { id: 'y', receivedOn: '2024-06-02', closedOn: null },
    ];
    const [collision] = check(makeTouch(), makeTimeline([], complaints), DEFAULT_CONTACT_RULES);
    expect(collision).toMatchObject({ with: ['x', 'y'], clearOn: null });
  });
});

describe('contact rules', () => {
  test('the default rules are valid', () => {
    expect(z.array(contactRule).parse(DEFAULT_CONTACT_RULES)).toEqual(DEFAULT_CONTACT_RULES);
  });

  test('a rule about nothing, or over no days, is refused', () => {
    const bad = [
      { ...cap, which: {} },
      { ...cap, which: { departments: [] } },
      { ...cap, days: 0 },
      { ...cap, atMost: -1 },
      { ...cap, rule: 'ban' },
    ];
    expect(bad.filter((one) => contactRule.safeParse(one).success)).toEqual([]);
  });
});
