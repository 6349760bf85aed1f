import { useState } from 'react';
import { type ContactRule, RULE_NUMBERS, type TouchSelector } from '../../../shared/method/contact-rules.ts';
import { CHANNELS, DEPARTMENTS } from '../../../shared/records/interaction.ts';
import { TIERS } from '../../../shared/records/customer.ts';
import { Button } from '../../design/button.tsx';
import { Segmented } from '../../design/segmented.tsx';
import type { PoliciesTexts } from '../../locales/en/policies.ts';
import type { Translate } from '../../locales/translate.ts';
import { useClassNames } from '../figures/class-texts.ts';
import { ruleWords } from '../governance/rule-words.ts';
import { texts as governanceTexts } from '../governance/texts.ts';
import { Select } from '../select.tsx';
import { useTexts } from '../use-texts.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { useChoice } from '../use-address.ts';
import type { TierPolicy } from './answer-policies.ts';
import { NumberCell } from './policy-cells.tsx';
import { newContactRule, numbersOf, withNumber } from './contact-rules.ts';

interface RulesBlockProps {
  readonly policies: readonly TierPolicy[];
  readonly t: Translate<keyof PoliciesTexts>;
  /** Null for who may only read; null rules are those every team starts with. */
  readonly save: ((policy: TierPolicy, rules: ContactRule[] | null) => void) | null;
}

/** The rules of contact of one tier, in words with their numbers to change. */
export function ContactRulesBlock({ policies, t, save }: RulesBlockProps) {
  const [tier, setTier] = useChoice('tier', TIERS, 'diamond');
  const name = useClassNames();
  const policy = policies.find((one) => one.tier === tier);
  if (!policy) return null;
  const isOwn = policy.record?.rules !== null && policy.record?.rules !== undefined;
  const said = { tier: name(`tier.${tier}`) };
  return (
    <section aria-labelledby="policy-rules">
      <h2 className="section-title" id="policy-rules">
        {t('rules')}
      </h2>
      <p className="soft measure">{t('rules.intro')}</p>
      <div className="figure-bar policy-tiers">
        <Segmented
          label={t('rules.tier')}
          value={tier}
          choices={TIERS.map((value) => ({ value, label: name(`tier.${value}`) }))}
          onChoose={setTier}
        />
      </div>
      {policy.rules.length === 0 ? <p>{t('rules.none')}</p> : null}
      <ul className="policy-rules">
        {policy.rules.map((rule, index) => (
          <RuleLine
            key={rule.id}
            rule={rule}
            t={t}
            change={save && ((changed) => save(policy, policy.rules.with(index, changed)))}
            remove={save && (() => save(policy, policy.rules.toSpliced(index, 1)))}
          />
        ))}
      </ul>
      {save ? (
        <NewRule rules={policy.rules} t={t} add={(rule) => save(policy, [...policy.rules, rule])} />
      ) : null}
      <p className="soft figure-notes">
        {t(isOwn ? 'rules.own' : 'rules.default', said)}{' '}
        {isOwn && save ? (
          <Button look="link" onClick={() => save(policy, null)}>
            {t('rules.reset')}
          </Button>
        ) : null}
      </p>
    </section>
  );
}

function RuleLine({
  rule,
  t,
  change,
  remove,
}: {
  readonly rule: ContactRule;
  readonly t: RulesBlockProps['t'];
  readonly change: ((rule: ContactRule) => void) | null;
  readonly remove: (() => void) | null;
}) {
  const { language } = useWorkbench();
  const words = ruleWords(rule, useTexts(governanceTexts), language);
  return (
    <li className="policy-rule">
      <span>{words}</span>
      {change
        ? numbersOf(rule).map((number) => (
            <span key={number} className="policy-rule-number">
              <span className="soft">{t(`number.${number}`)}</span>
              <NumberCell
                label={`${words}: ${t(`number.${number}`)}`}
                value={numberIn(rule, number)}
                allowed={RULE_NUMBERS[number]}
                save={(value) => change(withNumber(rule, number, value))}
              />
            </span>
          ))
        : null}
      {remove ? (
        <Button look="quiet" aria-label={t('rules.remove', { rule: words })} onClick={remove}>
          ×
        </Button>
      ) : null}
    </li>
  );
}

function numberIn(rule: ContactRule, number: ReturnType<typeof numbersOf>[number]): number | null {
  const numbers: Readonly<Record<string, unknown>> = rule;
  const value = numbers[number];
  return typeof value === 'number' ? value : null;
}

const KINDS = ['cap', 'cool-down', 'complaint'] as const;
const WHICH = [
  ...DEPARTMENTS.map((one) => ({ value: `department.${one}` as const, which: { departments: [one] } })),
  ...CHANNELS.map((one) => ({ value: `channel.${one}` as const, which: { channels: [one] } })),
];

function NewRule({
  rules,
  t,
  add,
}: {
  readonly rules: readonly ContactRule[];
  readonly t: RulesBlockProps['t'];
  add(rule: ContactRule): void;
}) {
  const words = useTexts(governanceTexts);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('cap');
  const [value, setValue] = useState<(typeof WHICH)[number]['value']>('department.marketing');
  const which: TouchSelector | undefined = WHICH.find((one) => one.value === value)?.which;
  return (
    <div className="policy-rule policy-new">
      <Select
        label={t('rules.which')}
        value={value}
        choices={WHICH.map((one) => ({ value: one.value, label: words(one.value) }))}
        onChoose={(chosen) => setValue(chosen)}
      />
      <Select
        label={t('rules.kind')}
        value={kind}
        choices={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        onChoose={(chosen) => setKind(chosen)}
      />
      <Button onClick={() => which && add(newContactRule(kind, which, rules))}>{t('rules.add')}</Button>
    </div>
  );
}
