import { shownLine, shownName } from '../../shared/matching/shown-text.ts';
import { Button } from '../design/button.tsx';
import { TierShape } from '../design/tier-mark.tsx';
import type { CardView } from './card-view.ts';
import { useActions } from './card-actions.ts';
import { MailNotSeen, Removed, ResizeHandle, Unreadable, Unrecognised } from './later.tsx';
import { MailCard } from './mail-card.tsx';
import { Quiet } from './stranger.tsx';
import { SyncLine } from './sync-line.tsx';
import { useKey } from './use-key.ts';
import { useWords } from './words.ts';

export interface CardProps {
  readonly view: CardView;
  readonly folded: boolean;
  readonly width: number;
}

/** The whole card: beside the mail, or folded to a tab at the edge of the window. */
export function Card(props: CardProps) {
  const { view, folded, width } = props;
  const { t } = useWords();
  const { fold, leave } = useActions();
  useKey('escape', leave);
  const name = nameOf(view);
  if (folded) return <FoldedTab view={view} name={name} />;
  return (
    <section className="card" aria-label={name ?? t('region')}>
      <ResizeHandle width={width} />
      <Button
        look="quiet"
        className="fold"
        aria-label={t('collapse')}
        title={t('collapse')}
        onClick={() => fold(true)}
      >
        <Chevron to="right" />
      </Button>
      <div className="card-body">
        <CardBody {...props} />
      </div>
      {view.kind === 'mail' || view.kind === 'only-us' ? <SyncLine sync={view.sync} /> : null}
    </section>
  );
}

function CardBody({ view }: CardProps) {
  const { t } = useWords();
  switch (view.kind) {
    case 'mail':
      return <MailCard view={view} />;
    case 'nothing-open':
      return (
        <Quiet text={t('nothingOpen')}>
          <MailNotSeen />
        </Quiet>
      );
    case 'only-us':
      return <Quiet text={t('onlyUs')} />;
    case 'unrecognised':
      return <Unrecognised />;
    case 'removed':
      return <Removed />;
    case 'unreadable':
      return <Unreadable />;
  }
}

function FoldedTab({ view, name }: { readonly view: CardView; readonly name: string | null }) {
  const { t } = useWords();
  const { fold } = useActions();
  const card = view.kind === 'mail' && view.shown.kind === 'customer' ? view.shown.card : null;
  const label = name === null ? t('expandCard') : t('expand', { name });
  const warned = card?.warnings.some((warning) => warning.grave) ?? false;
  return (
    <section className="folded" aria-label={name ?? t('region')}>
      <button
        type="button"
        className="folded-tab"
        aria-label={label}
        title={label}
        onClick={() => fold(false)}
      >
        {card?.tier ? (
          <TierShape tier={card.tier} size={18} label={t(`tier.${card.tier}`)} />
        ) : (
          <Chevron to="left" />
        )}
        {warned ? <span className="folded-warning" role="img" aria-label={t('needsAttention')} /> : null}
      </button>
    </section>
  );
}

function Chevron({ to }: { readonly to: 'left' | 'right' }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path
        d={to === 'right' ? 'm6 3.5 4.5 4.5L6 12.5' : 'M10 3.5 5.5 8l4.5 4.5'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
    </svg>
  );
}

/** What the card is called to assistive technology: the customer, else the person. */
function nameOf(view: CardView): string | null {
  if (view.kind !== 'mail') return null;
  if (view.shown.kind === 'customer') return shownLine(view.shown.card.name, 300);
  const person = view.people[view.selected]?.person;
  return person === undefined ? null : shownName(person) || null;
}
