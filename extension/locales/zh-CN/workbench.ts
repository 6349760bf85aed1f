import type { WorkbenchMessages } from '../en/workbench.ts';
import { exporting } from './export.ts';
import { importing } from './import.ts';

export const workbench: WorkbenchMessages = {
  title: 'Rapport',
  places: '位置',
  'place.import': '导入',
  'place.export': '导出',
  failed: '这个页面出了问题。已保存的内容都在；请刷新页面后继续。',
  ...importing,
  ...exporting,
};
