import { useBase } from '../base/use-base.tsx';
import { useCardWords } from '../customer/card-words.ts';
import { useFormats } from '../display/use-formats.ts';
import { Popover } from '../popover.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { useCustomersTexts } from './customers-texts.ts';
import { type ChoiceFilter, type Filter, fixedChoices } from './view-query.ts';

interface FilterChipProps {
  readonly filter: Filter;
  readonly startsOpen: boolean;
  readonly currency: string | null;
  onChange(filter: Filter): void;
  onRemove(): void;
}

/** One filter as a part of the sentence; a click changes its values. */
export function FilterChip(props: FilterChipProps) {
  const { filter, startsOpen, onRemove } = props;
  const t = useCustomersTexts();
  const sentence = useSentence(props);
  const name = t(`filter.${filter.by}`);
  const isFixed = !('in' in filter || 'days' in filter || 'least' in filter);
  return (
    <span className="filter-chip">
      {isFixed ? (
        <span className="filter-text">{sentence}</span>
      ) : (
        <Popover trigger={sentence} triggerClass="filter-text" label={name} startsOpen={startsOpen}>
          <FilterEditor {...props} />
        </Popover>
      )}
      <button
        type="button"
        className="filter-remove"
        aria-label={t('removeFilter', { name })}
        onClick={onRemove}
      >
        ×
      </button>
    </span>
  );
}

function useSentence({ filter, currency }: FilterChipProps): string {
  const t = useCustomersTexts();
  const { language } = useWorkbench();
  const format = useFormats();
  const valueName = useValueName();
  if ('in' in filter) {
    if (filter.in.length === 0) return t('sentence.any', { name: t(`filter.${filter.by}`) });
    const list = new Intl.ListFormat(language, { type: 'disjunction' });
    const what = list.format(filter.in.map((value) => valueName(filter.by, value)));
    return t('sentence.is', { name: t(`filter.${filter.by}`), what });
  }
  if ('days' in filter) return t('sentence.quiet', { count: filter.days });
  if ('least' in filter) {
    const name = t(`filter.${filter.by}`);
    const isMoney = filter.by === 'revenue' || filter.by === 'margin';
    const figure = (value: number): string =>
      isMoney ? (currency ? `${currency} ` : '') + format.number(value) : format.share(value / 100, 1);
    const { least, most } = filter;
    if (least !== null && most !== null)
      return t('sentence.between', { name, least: figure(least), most: figure(most) });
    if (least !== null) return t('sentence.least', { name, least: figure(least) });
    if (most !== null) return t('sentence.most', { name, most: figure(most) });
    return t('sentence.any', { name });
  }
  return t(`filter.${filter.by}`);
}

/** What a value of a filter is called. */
function useValueName(): (by: ChoiceFilter, value: string) => string {
  const words = useCardWords();
  const t = useCustomersTexts();
  const { session } = useWorkbench();
  const { answer: members } = useBase('base.members', null);
  return (by, value) => {
    // `as`: the fixed choices of these filters are the keys of these texts
    if (by === 'tier' || by === 'layer' || by === 'stage' || by === 'status')
      return words.t(`${by}.${value}` as Parameters<typeof words.t>[0]);
    if (by !== 'owner') return value;
    if (value === session.member.id) return t('me');
    return members?.find(({ id }) => id === value)?.name ?? t('unknownMember');
  };
}

function FilterEditor(props: FilterChipProps) {
  const { filter, onChange } = props;
  const t = useCustomersTexts();
  if ('in' in filter) return <Choices filter={filter} onChange={onChange} />;
  if ('days' in filter) {
    return (
      <NumberField
        label={t('quietDays')}
        value={filter.days}
        onChange={(days) => onChange({ ...filter, days: days ?? 0 })}
      />
    );
  }
  if ('least' in filter) {
    return (
      <>
        <NumberField
          label={t('least')}
          value={filter.least}
          onChange={(least) => onChange({ ...filter, least })}
        />
        <NumberField
          label={t('most')}
          value={filter.most}
          onChange={(most) => onChange({ ...filter, most })}
        />
      </>
    );
  }
  return null;
}

interface ChoicesProps {
  readonly filter: Extract<Filter, { in: readonly string[] }>;
  onChange(filter: Filter): void;
}

function Choices({ filter, onChange }: ChoicesProps) {
  const t = useCustomersTexts();
  const valueName = useValueName();
  const fixed = fixedChoices(filter.by);
  const { answer } = useBase('customers.choices', filter.by);
  const values = fixed ?? answer?.map(({ value }) => value) ?? [];
  if (values.length === 0 && answer) return <p className="soft">{t('noChoices')}</p>;
  return (
    <fieldset className="popover-list">
      <legend className="visually-hidden">{t(`filter.${filter.by}`)}</legend>
      {values.map((value) => (
        <label key={value} className="popover-item">
          <input
            type="checkbox"
            checked={filter.in.includes(value)}
            onChange={(event) => {
              const others = filter.in.filter((one) => one !== value);
              onChange({ ...filter, in: event.target.checked ? [...others, value] : others });
            }}
          />{' '}
          {valueName(filter.by, value)}
        </label>
      ))}
    </fieldset>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  onChange(value: number | null): void;
}

function NumberField({ label, value, onChange }: NumberFieldProps) {
  return (
    <label className="popover-field">
      {label}
      <input
        className="field-input"
        type="number"
        min={0}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.valueAsNumber)}
      />
    </label>
  );
}
