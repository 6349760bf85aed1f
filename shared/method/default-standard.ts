import type { Standard } from './standard.ts';

/**
 * The standard a team starts with. It uses layers instead of amounts, so that it fits any currency and size of
 * business; losses and repeated serious complaints come first, because they make even a large customer a problem.
 */
export const DEFAULT_STANDARD: Standard = {
  currency: null,
  rules: [
    {
      id: 'serious-complaints',
      tier: 'problem',
      when: [{ measure: 'recent-complaints', severity: 'major', atLeast: 3 }],
    },
    { id: 'loss-making', tier: 'problem', when: [{ measure: 'margin', years: 2, below: 0 }] },
    {
      id: 'top-two-years',
      tier: 'diamond',
      when: [
        { measure: 'layer', oneOf: ['top'] },
        { measure: 'revenue', years: 2, atLeast: 1 },
      ],
    },
    { id: 'top-or-large', tier: 'gold', when: [{ measure: 'layer', oneOf: ['top', 'large'] }] },
    { id: 'chosen', tier: 'strategic', when: [{ measure: 'flag', flag: 'strategic', set: true }] },
    {
      id: 'room-to-grow',
      tier: 'potential',
      when: [
        { measure: 'layer', oneOf: ['medium', 'small'] },
        { measure: 'share-of-wallet', below: 0.3 },
      ],
    },
    {
      id: 'close-but-small',
      tier: 'potential',
      when: [
        { measure: 'layer', oneOf: ['medium'] },
        { measure: 'stage', oneOf: ['key', 'loyal'] },
      ],
    },
    { id: 'true-prospect', tier: 'potential', when: [{ measure: 'layer', oneOf: ['prospect'] }] },
  ],
  otherwise: 'general',
};
