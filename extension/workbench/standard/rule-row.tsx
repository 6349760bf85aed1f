import type { TierRule } from '../../../shared/method/standard.ts';
import { TIERS } from '../../../shared/records/customer.ts';
import { Button } from '../../design/button.tsx';
import { TierMark } from '../../design/tier-mark.tsx';
import { Select } from '../select.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { conditionsInWords, type Wording } from './condition-words.ts';
import { conditionOn } from './draft.ts';

interface RuleRowProps {
  readonly rule: TierRule;
  readonly number: number;
  readonly last: number;
  /** Null until counted. */
  readonly caught: number | null;
  readonly wording: Wording;
  readonly flags: readonly string[];
  readonly isOpen: boolean;
  /** Absent for who may only read. */
  readonly acts: RuleActs | null;
}

export interface RuleActs {
  open(isOpen: boolean): void;
  change(rule: TierRule): void;
  removeCondition(index: number): void;
  move(by: -1 | 1): void;
  remove(): void;
}

/** A rule as a sentence with whom it catches; open, each part of the sentence is a control. */
export function RuleRow(props: RuleRowProps) {
  const { rule, number, last, caught, wording, isOpen, acts } = props;
  const { t, name, format } = wording;
  return (
    <li className="rule">
      <span className="rule-number soft">{number}</span>
      <div className="rule-body">
        <p className="rule-words">
          {t('rule.if', { conditions: conditionsInWords(rule.when, wording) })} {t('rule.then')}{' '}
          <TierMark tier={rule.tier} word={name(`tier.${rule.tier}`)} />
        </p>
        {isOpen && acts ? <RuleEditor {...props} acts={acts} /> : null}
      </div>
      <span className="rule-count">
        {caught === null ? '' : t('rule.catches', { count: format.number(caught) })}
      </span>
      {acts ? (
        <span className="rule-acts">
          <Button
            look="quiet"
            aria-label={t('rule.up', { number })}
            disabled={number === 1}
            onClick={() => acts.move(-1)}
          >
            ↑
          </Button>
          <Button
            look="quiet"
            aria-label={t('rule.down', { number })}
            disabled={number === last}
            onClick={() => acts.move(1)}
          >
            ↓
          </Button>
          <Button
            look="quiet"
            aria-expanded={isOpen}
            onClick={() => acts.open(!isOpen)}
            aria-label={t('rule.edit', { number })}
          >
            {isOpen ? t('rule.done') : t('rule.change')}
          </Button>
        </span>
      ) : null}
    </li>
  );
}

function RuleEditor({ rule, number, wording, flags, acts }: RuleRowProps & { readonly acts: RuleActs }) {
  const { t, name } = wording;
  return (
    <div className="rule-editor">
      {rule.when.map((condition, index) => (
        <ConditionEditor
          // oxlint-disable-next-line react/no-array-index-key -- conditions have no identity of their own
          key={`${index} ${condition.measure}`}
          condition={condition}
          flags={flags}
          wording={wording}
          onChange={(changed) => acts.change({ ...rule, when: rule.when.with(index, changed) })}
          onRemove={rule.when.length === 1 ? null : () => acts.removeCondition(index)}
        />
      ))}
      <div className="rule-foot">
        <Button
          look="quiet"
          onClick={() => acts.change({ ...rule, when: [...rule.when, conditionOn('purchases', flags)] })}
        >
          {t('condition.add')}
        </Button>
        <Select
          label={t('rule.tier')}
          value={rule.tier}
          choices={TIERS.map((value) => ({ value, label: name(`tier.${value}`) }))}
          onChoose={(tier) => acts.change({ ...rule, tier })}
        />
        <Button look="quiet" onClick={() => acts.remove()}>
          {t('rule.remove', { number })}
        </Button>
      </div>
    </div>
  );
}
