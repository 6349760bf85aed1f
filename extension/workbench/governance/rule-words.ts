import type { ContactRule, TouchSelector } from '../../../shared/method/contact-rules.ts';
import type { Language } from '../../../shared/records/define-record.ts';
import type { PlaceTranslate } from './texts.ts';

/** Which touches, in words: "marketing", "invoice reminders", "letters and gifts of sales". */
export function selectorWords(which: TouchSelector, t: PlaceTranslate, language: Language): string {
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const channels = which.channels?.map((channel) => t(`channel.${channel}`));
  const departments = which.departments?.map((department) => t(`department.${department}`));
  if (channels && departments) {
    return t('channelsOf', { channels: list.format(channels), departments: list.format(departments) });
  }
  if (departments) return t('anythingFrom', { departments: list.format(departments) });
  return list.format(channels ?? []);
}

/** A rule as a sentence. */
export function ruleWords(rule: ContactRule, t: PlaceTranslate, language: Language): string {
  const which = selectorWords(rule.which, t, language);
  switch (rule.rule) {
    case 'cap':
      return t('rule.cap', { which, most: rule.atMost, days: rule.days });
    case 'cool-down':
      return coolDownWords(rule, which, t, language);
    case 'apart':
      return t('rule.apart', { which, from: selectorWords(rule.from, t, language) });
    case 'complaint':
      return t('rule.complaint', { which, days: rule.daysAfterClose });
  }
}

function coolDownWords(
  { after, days }: Extract<ContactRule, { rule: 'cool-down' }>,
  which: string,
  t: PlaceTranslate,
  language: Language,
): string {
  const before = selectorWords(after, t, language);
  return before === which
    ? t('rule.again', { which, days })
    : t('rule.cool-down', { which, after: before, days });
}
