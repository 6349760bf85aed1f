import type { Language } from '../../shared/records/define-record.ts';
import type { WorkbenchMessages } from './en/workbench.ts';

/** Loads the workbench's words in one language. */
export async function loadWorkbenchMessages(language: Language): Promise<WorkbenchMessages> {
  switch (language) {
    case 'en':
      return (await import('./en/workbench.ts')).workbench;
    case 'zh-CN':
      return (await import('./zh-CN/workbench.ts')).workbench;
    case 'zh-TW':
      return (await import('./zh-TW/workbench.ts')).workbench;
  }
}
