import { TierMark } from '../../design/tier-mark.tsx';
import type { PoliciesTexts } from '../../locales/en/policies.ts';
import type { Translate } from '../../locales/translate.ts';
import { useBase } from '../base/use-base.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { useClassNames } from '../figures/class-texts.ts';
import { NotReadyYet } from '../figures/not-ready.tsx';
import { useFormats } from '../display/use-formats.ts';
import { placeTexts, useTexts } from '../use-texts.ts';
import { useMay } from '../roles/use-may.ts';
import { WhyNot } from '../roles/why-not.tsx';
import type { TierPolicy } from './answer-policies.ts';
import { ContactRulesBlock } from './contact-rules-block.tsx';
import { UsualPolicies } from './usual-policies.tsx';
import { allowedFor, changeOf, NumberCell, numberOf, NUMBERS, type PolicyNumber } from './policy-cells.tsx';
import { useSavePolicy } from './use-save-policy.ts';
import '../figures/figures.css';
import './policies.css';

const texts = placeTexts<PoliciesTexts>({
  en: async () => (await import('../../locales/en/policies.ts')).policies,
  'zh-CN': async () => (await import('../../locales/zh-CN/policies.ts')).policies,
  'zh-TW': async () => (await import('../../locales/zh-TW/policies.ts')).policies,
});

/** What each tier gets from us. */
export function PoliciesPlace() {
  const t = useTexts(texts);
  const name = useClassNames();
  const { answer } = useBase('policies', null);
  const may = useMay();
  const savePolicy = useSavePolicy();
  const said = (policy: TierPolicy): string => t('saved', { tier: name(`tier.${policy.tier}`) });
  const saveNumber = (policy: TierPolicy, number: PolicyNumber, value: number | null): void =>
    void savePolicy(policy, changeOf(policy, number, value), said(policy));
  return (
    <>
      <PlaceHead title={t('title')} intro={t('intro')} />
      {answer ? (
        <>
          {answer.every(({ record }) => record === null) && may('set-rules') ? <UsualPolicies t={t} /> : null}
          <PolicyTable policies={answer} t={t} save={may('set-rules') ? saveNumber : null} />
          <Shares policies={answer} t={t} />
          <ContactRulesBlock
            policies={answer}
            t={t}
            save={
              may('set-rules') ? (policy, rules) => void savePolicy(policy, { rules }, said(policy)) : null
            }
          />
          <WhyNot act="set-rules" />
        </>
      ) : (
        <NotReadyYet answer={null} />
      )}
    </>
  );
}

function PolicyTable({
  policies,
  t,
  save,
}: {
  readonly policies: readonly TierPolicy[];
  readonly t: Translate<keyof PoliciesTexts>;
  readonly save: ((policy: TierPolicy, number: PolicyNumber, value: number | null) => void) | null;
}) {
  const name = useClassNames();
  const format = useFormats();
  return (
    <div className="data-table-frame">
      <table className="data-table policy-table">
        <caption className="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.tier')}</th>
            <th scope="col" className="figure">
              {t('column.customers')}
            </th>
            <th scope="col" className="figure">
              {t('column.overdue')}
            </th>
            {NUMBERS.map((number) => (
              <th key={number} scope="col" className="figure">
                {t(`column.${number}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {policies.map((policy) => {
            const tier = name(`tier.${policy.tier}`);
            return (
              <tr key={policy.tier}>
                <th scope="row">
                  <TierMark tier={policy.tier} word={tier} />
                </th>
                <td className="figure">{format.number(policy.customers)}</td>
                <td className={policy.overdue > 0 ? 'figure policy-overdue' : 'figure soft'}>
                  {format.number(policy.overdue)}
                </td>
                {NUMBERS.map((number) => (
                  <td key={number} className="figure">
                    <NumberCell
                      label={t('of', { what: t(`column.${number}`), tier })}
                      value={numberOf(policy, number)}
                      allowed={allowedFor(number)}
                      save={save && ((value) => save(policy, number, value))}
                      clear={save && (() => save(policy, number, null))}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Shares({
  policies,
  t,
}: {
  readonly policies: readonly TierPolicy[];
  readonly t: Translate<keyof PoliciesTexts>;
}) {
  const format = useFormats();
  const total = policies.reduce((sum, one) => sum + (one.record?.timeShare ?? 0), 0);
  if (policies.every(({ record }) => typeof record?.timeShare !== 'number')) return null;
  return (
    <p className={total === 100 ? 'soft figure-notes' : 'policy-overdue figure-notes'} role="status">
      {total === 100 ? t('shares.right') : t('shares.wrong', { total: format.number(total) })}
    </p>
  );
}
