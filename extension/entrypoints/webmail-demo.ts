import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attendWith } from '../page/attend-with.ts';
import { demo } from '../webmails/demo/reader.ts';
import { roundcube } from '../webmails/roundcube/reader.ts';

// Left out of the build for the stores. Where the demo inbox is served, on this very machine, a Roundcube may be too.
export default defineUnlistedScript(() => attendWith(demo, roundcube));
