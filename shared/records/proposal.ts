import { z } from 'zod';
import { TIERS } from './customer.ts';
import { defineRecord } from './define-record.ts';
import { line, origin, recordId } from './fields.ts';

const tier = z.enum(TIERS);

/**
 * Another tier that somebody asks the next classification review for 归级提议. It never says what became of it: the
 * minutes of the review do, which only those who decide may write.
 */
export const proposal = defineRecord({
  name: 'proposal',
  schema: z.strictObject({
    customerId: recordId,
    /** The tier when it was proposed. */
    from: tier.nullable(),
    to: tier,
    reason: line,
    ...origin,
  }),
  indexes: ['[customerId+createdAt]'],
  references: { customerId: 'customer' },
  label: {
    en: { one: 'Proposal', many: 'Proposals' },
    'zh-CN': { one: '归级提议', many: '归级提议' },
    'zh-TW': { one: '歸級提議', many: '歸級提議' },
  },
});
