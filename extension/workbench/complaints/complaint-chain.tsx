import type { ComplaintState } from '../../../shared/records/complaint.ts';
import type { ComplaintsTranslate } from './complaints-texts.ts';

const CHAIN = ['received', 'acknowledged', 'assessed', 'investigating', 'responded', 'closed'] as const;

/** The steps as they are walked: a refusal ends them, a reopening stands before the answer that is owed again. */
export function chainOf(state: ComplaintState): readonly ComplaintState[] {
  switch (state) {
    case 'refused':
      return ['received', 'refused'];
    case 'reopened':
      return ['received', 'reopened', 'investigating', 'responded', 'closed'];
    case 'received':
    case 'acknowledged':
    case 'assessed':
    case 'investigating':
    case 'responded':
    case 'closed':
      return CHAIN;
  }
}

export function ComplaintChain({
  state,
  t,
}: {
  readonly state: ComplaintState;
  readonly t: ComplaintsTranslate;
}) {
  const chain = chainOf(state);
  const current = chain.indexOf(state);
  return (
    <ol className="chain" aria-label={t('chain')}>
      {chain.map((step, at) => (
        <li
          key={step}
          className="chain-step"
          data-at={at < current ? 'done' : at === current ? 'now' : 'ahead'}
          aria-current={at === current ? 'step' : undefined}
        >
          {t(`state.${step}`)}
        </li>
      ))}
    </ol>
  );
}
