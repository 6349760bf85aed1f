import type { Condition } from '../../../shared/method/standard.ts';
import type { Language } from '../../../shared/records/define-record.ts';
import type { Classes } from '../../locales/en/classes.ts';
import type { StandardTexts } from '../../locales/en/standard.ts';
import type { Translate } from '../../locales/translate.ts';
import type { Formats } from '../display/formats.ts';
import { unitOf } from './draft.ts';

/** What words are made with. */
export interface Wording {
  readonly t: Translate<keyof StandardTexts>;
  readonly name: Translate<keyof Classes>;
  readonly format: Formats;
  readonly currency: string | null;
  readonly language: Language;
}

/** All conditions of a rule as one sentence. */
export function conditionsInWords(conditions: readonly Condition[], wording: Wording): string {
  return conditions
    .map((one) => conditionInWords(one, wording))
    .reduce((one, other) => wording.t('when.and', { one, other }));
}

export function conditionInWords(condition: Condition, wording: Wording): string {
  const { t, name, language } = wording;
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  switch (condition.measure) {
    case 'revenue':
    case 'margin':
      if (condition.years === 1) {
        return t(`when.year.${condition.measure}`, { bounds: boundsInWords(condition, wording) });
      }
      return t(`when.${condition.measure}`, {
        count: condition.years,
        bounds: boundsInWords(condition, wording),
      });
    case 'open-complaints':
    case 'recent-complaints':
      return complaintsInWords(condition, wording);
    case 'layer':
      return t('when.layer', { list: either.format(condition.oneOf.map((one) => name(`layer.${one}`))) });
    case 'stage':
      return t('when.stage', { list: either.format(condition.oneOf.map((one) => name(`stage.${one}`))) });
    case 'flag':
      return t(condition.set ? 'when.flag' : 'when.noFlag', { flag: condition.flag });
    default:
      return t(`when.${condition.measure}`, { bounds: boundsInWords(condition, wording) });
  }
}

/** Any complaint at all is told as such, not as a number; nothing is worse than critical. */
function complaintsInWords(
  condition: Extract<Condition, { measure: 'open-complaints' | 'recent-complaints' }>,
  wording: Wording,
): string {
  const { t, name } = wording;
  const { measure, atLeast, below } = condition;
  const word = name(`severity.${condition.severity}`);
  const severity = condition.severity === 'critical' ? word : t('severity.orWorse', { severity: word });
  if (atLeast === 1 && below === undefined) return t(`when.${measure}.any`, { severity });
  return t(`when.${measure}`, { bounds: boundsInWords(condition, wording), severity });
}

interface Bounded {
  readonly measure: string;
  readonly atLeast?: number | undefined;
  readonly below?: number | undefined;
}

function boundsInWords({ measure, atLeast, below }: Bounded, { t, format, currency }: Wording): string {
  const unit = unitOf(measure);
  const said = (value: number): string => {
    if (unit === 'money') return format.money(value, currency);
    return unit === 'percent' ? format.share(value, 1) : format.number(value);
  };
  // One minor unit asks for anything at all.
  if (unit === 'money' && atLeast === 1 && below === undefined) return t('bounds.any');
  if (atLeast !== undefined && below !== undefined) {
    return t('bounds.between', { low: said(atLeast), high: said(below) });
  }
  return atLeast === undefined
    ? t('bounds.below', { high: said(below ?? 0) })
    : t('bounds.atLeast', { low: said(atLeast) });
}
