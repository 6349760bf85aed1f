import type { Language } from '../../shared/records/define-record.ts';
import type { OptionsMessages } from './en/options.ts';

export async function loadOptionsMessages(language: Language): Promise<OptionsMessages> {
  switch (language) {
    case 'en':
      return (await import('./en/options.ts')).options;
    case 'zh-CN':
      return (await import('./zh-CN/options.ts')).options;
    case 'zh-TW':
      return (await import('./zh-TW/options.ts')).options;
  }
}
