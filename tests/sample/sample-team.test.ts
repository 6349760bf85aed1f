import { describe, expect, test } from 'vitest';
import { recordKinds } from '../../shared/records/record-types.ts';
import { sampleCustomers } from '../../shared/sample/sample-customers.ts';
import { sampleMails } from '../../shared/sample/sample-mails.ts';
import { sampleMembers, sampleTeam } from '../../shared/sample/sample-team.ts';

const now = Date.UTC(2026, 10, 23, 9);
const members = { ana: 'm-ana', ben: 'm-ben', chen: 'm-chen', lin: 'm-lin', dana: 'm-dana' };
const records = sampleTeam({ now, members });

describe('sampleTeam', () => {
  test('makes records that their kind accepts', () => {
    for (const { kind, id, doc } of records) {
      const result = recordKinds[kind].schema.safeParse(doc);
      expect(result.success, `${kind} ${id}: ${result.error?.message}`).toBe(true);
    }
  });

  test('has about forty customers and something of every kind', () => {
    expect(sampleCustomers).toHaveLength(40);
    expect(new Set(records.map((record) => record.kind))).toEqual(new Set(Object.keys(recordKinds)));
  });

  test('gives every record an id of its own', () => {
    const ids = records.map((record) => `${record.kind} ${record.id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('refers only to customers and contacts it contains', () => {
    const known = new Set(records.map((record) => `${record.kind}/${record.id}`));
    for (const { kind, doc } of records) {
      for (const [field, target] of Object.entries(recordKinds[kind].references)) {
        const id = Reflect.get(doc, field);
        if (id) expect(known).toContain(`${target}/${id}`);
      }
    }
  });

  test('is created by the member it names, who is one of the team', () => {
    const names = sampleMembers.map((member) => member.key);
    for (const { by, doc } of records) {
      expect(names).toContain(by);
      expect(doc.createdBy).toBe(members[by]);
    }
  });

  test('lies in the past, but for promises due later', () => {
    for (const { doc } of records) expect(doc.createdAt).toBeLessThanOrEqual(now);
  });
});

describe('sampleMails', () => {
  test('come newest first and only from reserved domains', () => {
    const mails = sampleMails(now);
    expect(mails.map((mail) => mail.at)).toEqual(mails.map((mail) => mail.at).toSorted((a, b) => b - a));
    for (const mail of mails) {
      for (const person of [mail.from, ...mail.to, ...mail.cc]) expect(person.address).toMatch(/\.example$/);
    }
  });
});
