import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attendWith } from '../page/attend-with.ts';
import { outlook } from '../webmails/outlook/reader.ts';

export default defineUnlistedScript(() => attendWith(outlook));
