import { describe, expect, test } from 'vitest';
import { shapeStanding } from '../../shared/card/standing-line.ts';
import { warningsOf } from '../../shared/card/warnings.ts';
import {
  makeContact,
  makePromise,
  makeTouch,
  NOW,
  recordOrigin,
  standingOf,
} from '../standings/make-facts.ts';

const given = { now: NOW, zone: 'Asia/Shanghai', member: (id: string) => ({ id, name: 'Lin', me: false }) };

describe('shapeStanding', () => {
  test('says whether the person shown is the true prospect or a colleague of it', () => {
    const facts = {
      contacts: [makeContact('zhang'), makeContact('li')],
      commitments: [makePromise('p', { promisedBy: 'them', contactId: 'li' })],
    };
    const standing = standingOf({ facts });
    expect(shapeStanding(standing, 'li', given).status).toBe('prospect');
    expect(shapeStanding(standing, 'zhang', given).status).toBe('opportunity');
    expect(shapeStanding(standing, null, given).status).toBe('prospect');
  });

  test('leaves the status out for whoever bought', () => {
    const standing = standingOf({ purchases: [['c', '2026-01-01', 100]] });
    expect(shapeStanding(standing, null, given)).toMatchObject({
      layer: 'top',
      movement: 'new',
      status: null,
    });
  });

  test('counts the days since our last touch, and says nothing without a policy', () => {
    const facts = { interactions: [makeTouch('ours', 34)] };
    const policies = [{ id: 'p', tier: 'general' as const, cadenceDays: 30, ...recordOrigin }];
    expect(shapeStanding(standingOf({ facts, team: { policies } }), null, given).policy).toEqual({
      responseHours: null,
      cadenceDays: 30,
      lastTouchDays: 34,
    });
    expect(shapeStanding(standingOf({ facts }), null, given).policy).toBeNull();
  });
});

describe('warningsOf', () => {
  test('puts what the standing knows among complaints and promises, red before amber', () => {
    const interactions = [1, 8, 15, 24].map((days) =>
      makeTouch(`m${days}`, days, { department: 'marketing' }),
    );
    const contacts = [makeContact('zhang', { movedOn: '2026-02-01' })];
    const { warnings } = standingOf({
      facts: { interactions, contacts, commitments: [makePromise('stale')] },
    });
    const late = { id: 'late', by: 'us', what: 'Quote', due: '2026-03-01', inDays: -1 } as const;
    const shown = warningsOf([late], [], warnings);
    expect(shown.map((one) => (one.kind === 'standing' ? one.warning.code : one.kind))).toEqual([
      'promise',
      'closed-to',
      'moved-on',
    ]);
  });
});
