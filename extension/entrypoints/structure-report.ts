import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { structureReport } from '../webmails/structure-report.ts';

/** Runs in a page once, when the person asks for its description; the browser hands its value to the background. */
export default defineUnlistedScript(() => structureReport(document));
