import type { SampleMember } from './sample-customers.ts';
import type { SampleInput } from './sample-team.ts';

const DAY = 86_400_000;

/** Who made a sample record, so many days before now. */
export const sampleOrigin = ({ now, members }: SampleInput, by: SampleMember, daysAgo: number) => ({
  createdAt: now - daysAgo * DAY,
  createdBy: members[by],
});
