import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attendWith } from '../page/attend-with.ts';
import { gmail } from '../webmails/gmail/reader.ts';

export default defineUnlistedScript(() => attendWith(gmail));
