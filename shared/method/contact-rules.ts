import { z } from 'zod';
import { CHANNELS, DEPARTMENTS } from '../records/interaction.ts';

/** Which touches a rule is about; an absent part means any. */
export const touchSelector = z
  .strictObject({
    departments: z.array(z.enum(DEPARTMENTS)).min(1).optional(),
    channels: z.array(z.enum(CHANNELS)).min(1).optional(),
  })
  .refine((one) => one.departments !== undefined || one.channels !== undefined, {
    error: 'needs departments or channels',
  });

const ruleId = z.string().regex(/^[\w-]{1,64}$/, 'must be 1 to 64 letters, digits, - or _');

/** What the numbers of a rule may be. */
export const RULE_NUMBERS = {
  atMost: z.int().min(0).max(1000),
  days: z.int().min(1).max(3660),
  daysAfterClose: z.int().min(0).max(3660),
} as const;
const { atMost, days, daysAfterClose } = RULE_NUMBERS;

/** A rule of contact governance 接触规则: what our departments may send to one customer, and when. */
export const contactRule = z.discriminatedUnion('rule', [
  /** At most so many touches in any `days` days in a row. */
  z.strictObject({
    rule: z.literal('cap'),
    id: ruleId,
    which: touchSelector,
    atMost,
    days,
  }),
  /** At least `days` days after a touch of `after`: 1 allows it the next day. */
  z.strictObject({
    rule: z.literal('cool-down'),
    id: ruleId,
    which: touchSelector,
    after: touchSelector,
    days,
  }),
  /** The two must not go out on the same day, whichever is first. */
  z.strictObject({ rule: z.literal('apart'), id: ruleId, which: touchSelector, from: touchSelector }),
  /** None while a complaint is open, nor within so many days of its close. */
  z.strictObject({
    rule: z.literal('complaint'),
    id: ruleId,
    which: touchSelector,
    daysAfterClose,
  }),
]);

export type TouchSelector = z.infer<typeof touchSelector>;
export type ContactRule = z.infer<typeof contactRule>;
