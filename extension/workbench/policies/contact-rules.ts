import type { ContactRule, RULE_NUMBERS, TouchSelector } from '../../../shared/method/contact-rules.ts';

/** The numbers of a rule that may be changed in place. */
export function numbersOf(rule: ContactRule): readonly (keyof typeof RULE_NUMBERS)[] {
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

/** The rule with one of its numbers replaced. */
export function withNumber(rule: ContactRule, number: keyof typeof RULE_NUMBERS, value: number): ContactRule {
  switch (rule.rule) {
    case 'cap':
      return number === 'daysAfterClose' ? rule : { ...rule, [number]: value };
    case 'cool-down':
      return number === 'days' ? { ...rule, days: value } : rule;
    case 'complaint':
      return number === 'daysAfterClose' ? { ...rule, daysAfterClose: value } : rule;
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
