import type { ReactNode } from 'react';
import type { CustomerCard } from '../../shared/card/card-model.ts';
import { DEFAULT_CONTACT_CHANNELS } from '../../shared/card/contact-policy.ts';
import { Line } from '../design/line.tsx';
import { Tip } from '../design/tip.tsx';
import { DoneNotice, type Place } from './done.tsx';
import { ComplaintList, PromiseList } from './later.tsx';
import { Notes } from './notes.tsx';
import { Parts, type Part } from './parts.tsx';
import { Policy } from './standing.tsx';
import { useWords, type FirstWords } from './words.ts';

/** A fact that can be unfolded to its single records. */
export type Section = 'promises' | 'complaints';

interface FactsProps {
  readonly card: CustomerCard;
  readonly open: Section | null;
  onToggle(section: Section): void;
  onWriteNote(): void;
}

export function Facts({ card, open, onToggle, onWriteNote }: FactsProps) {
  const words = useWords();
  const { t } = words;
  return (
    <dl className="lines facts">
      <Line label={t('lastContact')}>
        <LastContact card={card} />
        <DoneNotice place="contact" />
      </Line>
      <Policy card={card} />
      <Unfolding
        label={t('promises')}
        place="promises"
        count={card.promises.length}
        open={open === 'promises'}
        onToggle={() => onToggle('promises')}
        summary={promiseSummary(card, words)}
      >
        <PromiseList promises={card.promises} />
      </Unfolding>
      <Unfolding
        label={t('complaints')}
        place="complaints"
        count={card.openComplaints.length}
        open={open === 'complaints'}
        onToggle={() => onToggle('complaints')}
        summary={complaintSummary(card, words)}
      >
        <ComplaintList complaints={card.openComplaints} />
      </Unfolding>
      <Line label={t('note')}>
        <Notes card={card} onWrite={onWriteNote} />
        <DoneNotice place="note" />
      </Line>
    </dl>
  );
}

function LastContact({ card }: Pick<FactsProps, 'card'>) {
  const { t, ago, full, list, who } = useWords();
  const counts = t('whatCounts', {
    channels: list(
      (card.contactChannels ?? DEFAULT_CONTACT_CHANNELS).map((channel) => t(`channel.${channel}`)),
    ),
  });
  const { lastContact } = card;
  if (lastContact === null) return <Tip text={counts}>{t('neverInContact')}</Tip>;
  const { at, by, channel, direction } = lastContact;
  const detail = { channel: t(`channel.${channel}`), who: who(by), direction: t(`direction.${direction}`) };
  const parts: Part[] = [
    { text: <Tip text={`${full(at)}. ${counts}`}>{ago(at)}</Tip> },
    { text: t(direction === 'both' ? 'contactBoth' : 'contactDetail', detail), tone: 'soft' },
  ];
  return <Parts parts={parts} />;
}

interface UnfoldingProps {
  readonly label: string;
  readonly place: Place;
  readonly count: number;
  readonly open: boolean;
  readonly summary: readonly Part[];
  readonly children: ReactNode;
  onToggle(): void;
}

function Unfolding({ label, place, count, open, summary, children, onToggle }: UnfoldingProps) {
  return (
    <Line label={label}>
      {count === 0 ? (
        <Parts parts={summary} />
      ) : (
        <button type="button" className="unfold" aria-expanded={open} onClick={onToggle}>
          <Parts parts={summary} />
          <svg className="unfold-sign" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path d="m4 6 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </button>
      )}
      <DoneNotice place={place} />
      {open && count > 0 ? children : null}
    </Line>
  );
}

function promiseSummary({ promises }: CustomerCard, words: FirstWords): readonly Part[] {
  const { t } = words;
  if (promises.length === 0) return [{ text: t('promisesNone'), tone: 'soft' }];
  const part = (by: 'us' | 'them'): readonly Part[] => {
    const side = promises.filter((promise) => promise.by === by);
    const first = side[0];
    if (first === undefined) return [];
    const late = side.filter((promise) => promise.inDays < 0).length;
    const state =
      late > 0 ? t('lateCount', { count: late }) : first.inDays === 0 ? t('dueToday') : words.day(first.due);
    return [
      { text: t(by === 'us' ? 'oursPart' : 'theirsPart', { state }), tone: late > 0 ? 'late' : 'soft' },
    ];
  };
  return [{ text: t('promisesOpen', { count: promises.length }) }, ...part('us'), ...part('them')];
}

function complaintSummary(card: CustomerCard, { t, ago }: FirstWords): readonly Part[] {
  const { openComplaints, pastComplaints: past, lastResolvedAt } = card;
  const opened = openComplaints.length;
  if (opened + past === 0) return [{ text: t('complaintsNone'), tone: 'soft' }];
  const parts: (Part | false)[] = [
    opened > 0 && { text: t('complaintsOpen', { count: opened }), tone: 'late' },
    past > 0 && {
      text: t(opened > 0 ? 'complaintsBefore' : 'complaintsPast', { count: past }),
      tone: 'soft',
    },
    lastResolvedAt !== null && { text: t('lastResolved', { day: ago(lastResolvedAt) }), tone: 'soft' },
  ];
  return parts.filter((part) => part !== false);
}
