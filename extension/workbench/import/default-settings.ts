import type { Policy } from '../../../shared/import/plan.ts';
import type { ImportSettings } from '../../../shared/import/settings.ts';
import type { Language } from '../../../shared/records/define-record.ts';
import type { OpenedFile } from './import-calls.ts';

const CURRENCY: Readonly<Record<Language, string>> = { en: 'USD', 'zh-CN': 'CNY', 'zh-TW': 'TWD' };

/** What an import begins with: the guesses, and what is most usual where a line says nothing. */
export function defaultSettings({ guess }: OpenedFile, language: Language): ImportSettings {
  return {
    kind: guess.kind,
    mapping: guess.mapping,
    currency: CURRENCY[language],
    dayOrder: null,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    defaults: { stage: 'potential', channel: 'call', direction: 'both', department: 'sales' },
  };
}

/** Nothing is created beside the lines unless it is asked for. */
export const DEFAULT_POLICY: Policy = { known: 'update', repeated: 'update', createCustomers: false };
