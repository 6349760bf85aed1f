import { z } from 'zod';
import { day } from '../records/fields.ts';

/** A stretch of working time in minutes after local midnight, end excluded: 10:00 to 18:00 is 600 to 1080. */
const stretch = z
  .strictObject({ from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) })
  .refine(({ from, to }) => from < to, { error: 'must end after it starts' });

const workingDay = z
  .array(stretch)
  .max(12)
  .refine((all) => all.every((one, at) => at === 0 || (all[at - 1]?.to ?? 0) <= one.from), {
    error: 'must be in order and not overlap',
  });

/** A team's working hours in its own zone. */
export const workingCalendar = z.strictObject({
  /** IANA name such as Asia/Shanghai. */
  zone: z.string().min(1).max(64),
  /** Monday to Sunday. */
  week: z.tuple([workingDay, workingDay, workingDay, workingDay, workingDay, workingDay, workingDay]),
  /** Days unlike their weekday: a holiday has no stretches, a make-up working day 调休 has some. */
  exceptions: z.record(day, workingDay),
});

export type WorkingCalendar = z.infer<typeof workingCalendar>;
export type WorkingDay = z.infer<typeof workingDay>;
