import { TierMark } from '../../design/tier-mark.tsx';
import { Section } from '../display/section.tsx';
import { useClassNames } from '../figures/class-texts.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { RuleSet } from './answer-governance.ts';
import { ruleWords } from './rule-words.ts';
import type { PlaceTranslate } from './texts.ts';

/** The rules that hold, as sentences, for which tiers. */
export function RuleList({ sets, t }: { readonly sets: readonly RuleSet[]; readonly t: PlaceTranslate }) {
  const { language } = useWorkbench();
  const className = useClassNames();
  return (
    <Section title={t('rules')} note={t('rulesNote')}>
      {sets.map(({ tiers, rules }) => (
        <div className="rule-set" key={tiers.join()}>
          <p className="rule-tiers">
            {tiers.map((tier) => (
              <TierMark key={tier} tier={tier} word={className(`tier.${tier}`)} />
            ))}
          </p>
          <ul className="rules">
            {rules.map((rule) => (
              <li key={rule.id}>{ruleWords(rule, t, language)}</li>
            ))}
            {rules.length === 0 ? <li className="soft">{t('noRules')}</li> : null}
          </ul>
        </div>
      ))}
    </Section>
  );
}
