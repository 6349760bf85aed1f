import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attendWith } from '../page/attend-with.ts';
import { roundcube } from '../webmails/roundcube/reader.ts';

export default defineUnlistedScript(() => attendWith(roundcube));
