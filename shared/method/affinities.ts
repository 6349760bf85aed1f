/** What people have in common: 亲 地 神 物 业, and 趣 学 话 历 龄. */
export const AFFINITIES = {
  kin: '亲',
  place: '地',
  faith: '神',
  object: '物',
  trade: '业',
  interest: '趣',
  school: '学',
  topic: '话',
  experience: '历',
  age: '龄',
} as const;
export type Affinity = keyof typeof AFFINITIES;

/** Family and belief are nobody's business unless a person decides otherwise. */
export function isSensitive(affinity: Affinity): boolean {
  return affinity === 'kin' || affinity === 'faith';
}

/** Sensitive affinities are private unless shared on purpose. */
export function affinityVisibility(affinity: Affinity, sharedOnPurpose: boolean): 'team' | 'private' {
  return isSensitive(affinity) && !sharedOnPurpose ? 'private' : 'team';
}
