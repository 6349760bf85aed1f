import type { WorkbenchMessages } from '../en/workbench.ts';
import { exporting } from './export.ts';
import { importing } from './import.ts';

export const workbench: WorkbenchMessages = {
  title: 'Rapport',
  places: '位置',
  'place.import': '匯入',
  'place.export': '匯出',
  failed: '這個頁面發生問題。已儲存的內容都在；請重新整理頁面後繼續。',
  ...importing,
  ...exporting,
};
