import { z } from 'zod';
import { LAYERS } from '../../../shared/method/layers.ts';
import { type Condition, condition as schema } from '../../../shared/method/standard.ts';
import { SEVERITIES } from '../../../shared/records/complaint.ts';
import { STAGES } from '../../../shared/records/customer.ts';
import { minorDigits } from '../../../shared/records/minor-digits.ts';
import { Button } from '../../design/button.tsx';
import { Select } from '../select.tsx';
import type { Wording } from './condition-words.ts';
import { conditionOn, MEASURES, unitOf } from './draft.ts';
import { MOST_YEARS } from './years.ts';
import { NumberInput } from '../figures/number-input.tsx';

interface ConditionEditorProps {
  readonly condition: Condition;
  readonly flags: readonly string[];
  readonly wording: Wording;
  onChange(condition: Condition): void;
  /** Null for the only condition of a rule. */
  readonly onRemove: (() => void) | null;
}

/** One thing a rule asks, with a control for each part of the sentence. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { condition, flags, wording, onChange, onRemove } = props;
  const { t } = wording;
  return (
    <div className="condition">
      <Select
        label={t('condition.measure')}
        labelled="hidden"
        value={condition.measure}
        choices={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
        onChoose={(measure) => onChange(conditionOn(measure, flags))}
      />
      <Parts {...props} />
      {onRemove ? (
        <Button look="quiet" aria-label={t('condition.remove')} onClick={onRemove}>
          ×
        </Button>
      ) : null}
      {schema.safeParse(condition).success ? null : (
        <p className="field-problem" role="alert">
          {t('oneOf' in condition ? 'condition.needsOne' : 'condition.needsBound')}
        </p>
      )}
    </div>
  );
}

function Parts({ condition, flags, wording, onChange }: ConditionEditorProps) {
  const { t, name } = wording;
  switch (condition.measure) {
    case 'layer':
      return (
        <Several
          legend={t('condition.oneOf')}
          chosen={condition.oneOf}
          choices={LAYERS.map((value) => ({ value, label: name(`layer.${value}`) }))}
          onChange={(oneOf) => onChange({ ...condition, oneOf })}
        />
      );
    case 'stage':
      return (
        <Several
          legend={t('condition.oneOf')}
          chosen={condition.oneOf}
          choices={STAGES.map((value) => ({ value, label: name(`stage.${value}`) }))}
          onChange={(oneOf) => onChange({ ...condition, oneOf })}
        />
      );
    case 'flag':
      return (
        <>
          <Select
            label={t('condition.flag')}
            labelled="hidden"
            value={condition.flag}
            choices={[...new Set([condition.flag, ...flags])].map((value) => ({ value, label: value }))}
            onChoose={(flag) => onChange({ ...condition, flag })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={condition.set}
              onChange={(event) => onChange({ ...condition, set: event.target.checked })}
            />
            {t('condition.isSet')}
          </label>
        </>
      );
    case 'revenue':
    case 'margin':
      return (
        <>
          <NumberInput
            label={t('condition.years')}
            value={condition.years}
            allowed={YEARS}
            onChange={(years) => onChange({ ...condition, years: years ?? 1 })}
          />
          <Bounds condition={condition} wording={wording} onChange={onChange} />
        </>
      );
    case 'open-complaints':
    case 'recent-complaints':
      return (
        <>
          <Select
            label={t('condition.severity')}
            value={condition.severity}
            choices={SEVERITIES.map((value) => ({ value, label: name(`severity.${value}`) }))}
            onChoose={(severity) => onChange({ ...condition, severity })}
          />
          <Bounds condition={condition} wording={wording} onChange={onChange} />
        </>
      );
    default:
      return <Bounds condition={condition} wording={wording} onChange={onChange} />;
  }
}

const YEARS = z.int().min(1).max(MOST_YEARS);

type Bounded = Exclude<Condition, { measure: 'layer' | 'stage' | 'flag' }>;

function Bounds<C extends Bounded>({
  condition,
  wording: { t, currency },
  onChange,
}: {
  readonly condition: C;
  readonly wording: Wording;
  onChange(condition: C): void;
}) {
  const unit = unitOf(condition.measure);
  const digits = currency === null ? 2 : minorDigits(currency);
  const scale = unit === 'money' ? 10 ** digits : unit === 'percent' ? 1 / 100 : 1;
  const suffix = unit === 'money' ? (currency ?? undefined) : unit === 'percent' ? '%' : undefined;
  const bound = (part: 'atLeast' | 'below') => ({
    label: t(`condition.${part}`),
    value: shown(condition[part], scale),
    suffix,
    onChange: (value: number | undefined): void => {
      const { [part]: _, ...rest } = condition;
      // `as`: the same condition with one optional bound given, replaced or left out
      onChange((value === undefined ? rest : { ...rest, [part]: stored(value, scale) }) as C);
    },
  });
  return (
    <>
      <NumberInput {...bound('atLeast')} />
      <NumberInput {...bound('below')} />
    </>
  );
}

function shown(value: number | undefined, scale: number): number | undefined {
  return value === undefined ? undefined : Math.round((value / scale) * 100) / 100;
}

/** Amounts are whole minor units; shares keep two places of a per cent. */
function stored(value: number, scale: number): number {
  return scale >= 1 ? Math.round(value * scale) : Math.round(value * scale * 10_000) / 10_000;
}

function Several<Value extends string>({
  legend,
  chosen,
  choices,
  onChange,
}: {
  readonly legend: string;
  readonly chosen: readonly Value[];
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  onChange(chosen: Value[]): void;
}) {
  return (
    <fieldset className="several">
      <legend className="visually-hidden">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
