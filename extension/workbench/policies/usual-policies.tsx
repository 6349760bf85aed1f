import type { PoliciesTexts } from '../../locales/en/policies.ts';
import type { Translate } from '../../locales/translate.ts';
import { type Tier, TIERS } from '../../../shared/records/customer.ts';
import { Button } from '../../design/button.tsx';
import type { Change } from '../../store/change.ts';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';

/** A beginning for teams without policies: the closer the customer, the sooner and the more often. */
const USUAL: Readonly<Record<Tier, { cadenceDays: number; responseHours: number; timeShare: number }>> = {
  diamond: { cadenceDays: 14, responseHours: 2, timeShare: 35 },
  gold: { cadenceDays: 30, responseHours: 4, timeShare: 25 },
  strategic: { cadenceDays: 30, responseHours: 4, timeShare: 15 },
  potential: { cadenceDays: 45, responseHours: 8, timeShare: 10 },
  general: { cadenceDays: 90, responseHours: 16, timeShare: 10 },
  problem: { cadenceDays: 30, responseHours: 4, timeShare: 5 },
};

/** Shown while no tier has a policy: fills the table with numbers to change. */
export function UsualPolicies({ t }: { readonly t: Translate<keyof PoliciesTexts> }) {
  const save = useSave();
  const { session } = useWorkbench();
  const begin = (): void => {
    const origin = { createdAt: Date.now(), createdBy: session.member.id };
    const changes = TIERS.map((tier): Change => {
      const doc = { tier, ...USUAL[tier], ...origin };
      return { op: 'create', kind: 'policy', id: `policy-${tier}`, doc };
    });
    void save(changes, t('usual.done'));
  };
  return (
    <div className="invitation">
      <h2 className="section-title">{t('usual')}</h2>
      <p className="soft measure">{t('usual.why')}</p>
      <div className="figure-bar">
        <Button look="primary" onClick={begin}>
          {t('usual.do')}
        </Button>
      </div>
    </div>
  );
}
