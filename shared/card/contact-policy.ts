import type { Channel } from '../records/interaction.ts';

/**
 * Which interactions make a "last contact". A gift or an invoice reminder reaches a customer without anybody
 * speaking to anybody, so neither counts unless the team says so.
 */
export const DEFAULT_CONTACT_CHANNELS: readonly Channel[] = [
  'mail',
  'call',
  'meeting',
  'chat',
  'letter',
  'visit',
];
