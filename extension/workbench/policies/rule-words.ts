import type { ContactRule, TouchSelector } from '../../../shared/method/contact-rules.ts';
import type { Language } from '../../../shared/records/define-record.ts';
import type { PoliciesTexts } from '../../locales/en/policies.ts';
import type { Translate } from '../../locales/translate.ts';

type T = Translate<keyof PoliciesTexts>;

/** A rule of contact as a sentence. */
export function contactRuleInWords(rule: ContactRule, t: T, language: Language): string {
  const which = touchesInWords(rule.which, t, language);
  switch (rule.rule) {
    case 'cap':
      return t('rule.cap', { which, count: rule.atMost, days: rule.days });
    case 'cool-down':
      return t('rule.cool-down', { which, after: touchesInWords(rule.after, t, language), count: rule.days });
    case 'apart':
      return t('rule.apart', { which, from: touchesInWords(rule.from, t, language) });
    case 'complaint':
      return t('rule.complaint', { which, count: rule.daysAfterClose });
  }
}

function touchesInWords({ departments, channels }: TouchSelector, t: T, language: Language): string {
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const channel = list.format((channels ?? []).map((one) => t(`channel.${one}`)));
  const department = list.format((departments ?? []).map((one) => t(`department.${one}`)));
  if (channel !== '' && department !== '') return t('touch.both', { channel, department });
  return channel === '' ? t('touch.department', { department }) : channel;
}

/** The numbers of a rule that may be changed in place. */
export function numbersOf(rule: ContactRule): readonly ('atMost' | 'days' | 'daysAfterClose')[] {
  switch (rule.rule) {
    case 'cap':
      return ['atMost', 'days'];
    case 'cool-down':
      return ['days'];
    case 'complaint':
      return ['daysAfterClose'];
    case 'apart':
      return [];
  }
}

/** The rule with one of its numbers replaced, within what the rule allows. */
export function withNumber(
  rule: ContactRule,
  number: 'atMost' | 'days' | 'daysAfterClose',
  value: number,
): ContactRule {
  const whole = Math.min(1000, Math.max(number === 'days' ? 1 : 0, Math.round(value)));
  switch (rule.rule) {
    case 'cap':
      return number === 'daysAfterClose' ? rule : { ...rule, [number]: whole };
    case 'cool-down':
      return number === 'days' ? { ...rule, days: whole } : rule;
    case 'complaint':
      return number === 'daysAfterClose' ? { ...rule, daysAfterClose: whole } : rule;
    case 'apart':
      return rule;
  }
}

/** A new rule about one department or one channel, with an id no other of the tier has. */
export function newContactRule(
  kind: 'cap' | 'cool-down' | 'complaint',
  which: TouchSelector,
  rules: readonly ContactRule[],
): ContactRule {
  let number = rules.length + 1;
  while (rules.some((rule) => rule.id === `rule-${number}`)) number += 1;
  const id = `rule-${number}`;
  switch (kind) {
    case 'cap':
      return { rule: 'cap', id, which, atMost: 2, days: 30 };
    case 'cool-down':
      return { rule: 'cool-down', id, which, after: which, days: 7 };
    case 'complaint':
      return { rule: 'complaint', id, which, daysAfterClose: 7 };
  }
}
