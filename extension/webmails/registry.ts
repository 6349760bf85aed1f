import { demo } from './demo/reader.ts';
import { gmail } from './gmail/reader.ts';
import { outlook } from './outlook/reader.ts';
import { roundcube } from './roundcube/reader.ts';
import type { Webmail } from './webmail.ts';

/**
 * Every webmail Rapport can read. Those known by their host come first; Roundcube, which lives on any host,
 * is known by the marks of its pages. The demo inbox is left out of the build for the stores.
 */
export const webmails = [
  gmail,
  outlook,
  ...(import.meta.env.MODE === 'production' ? [] : [demo]),
  roundcube,
] as const satisfies readonly Webmail[];
