import type { Translated } from '../translate.ts';
import { exporting } from './export.ts';
import { importing } from './import.ts';

export const workbench = {
  title: 'Rapport',
  places: 'Places',
  'place.import': 'Import',
  'place.export': 'Export',
  failed: 'Something went wrong in this page. What was saved is safe; reload the page to go on.',
  ...importing,
  ...exporting,
} as const;

export type WorkbenchMessages = Translated<typeof workbench>;
