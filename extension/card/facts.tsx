import type { ReactNode } from 'react';
import type { CustomerCard } from '../../shared/card/card-model.ts';
import type { Channel } from '../../shared/records/interaction.ts';
import { Line } from '../design/line.tsx';
import { Tip } from '../design/tip.tsx';
import { ComplaintList } from './complaint-list.tsx';
import { DoneNotice, type Place } from './done.tsx';
import { Notes } from './notes.tsx';
import { Policy } from './standing.tsx';
import { PromiseList } from './promise-list.tsx';
import { useWords, type Words } from './words.ts';

/** A fact that can be unfolded to its single records. */
export type Section = 'promises' | 'complaints';

interface FactsProps {
  readonly card: CustomerCard;
  readonly contactChannels: readonly Channel[];
  readonly open: Section | null;
  onToggle(section: Section): void;
  onWriteNote(): void;
}

export function Facts({ card, contactChannels, open, onToggle, onWriteNote }: FactsProps) {
  const words = useWords();
  const { t } = words;
  return (
    <dl className="lines facts">
      <Line label={t('lastContact')}>
        <LastContact card={card} contactChannels={card.contactChannels ?? contactChannels} />
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

function LastContact({ card, contactChannels }: Pick<FactsProps, 'card' | 'contactChannels'>) {
  const { t, ago, full, list, who } = useWords();
  const counts = t('whatCounts', {
    channels: list(contactChannels.map((channel) => t(`channel.${channel}`))),
  });
  const { lastContact } = card;
  if (lastContact === null) return <Tip text={counts}>{t('neverInContact')}</Tip>;
  const { at, by, channel, direction } = lastContact;
  const detail = { channel: t(`channel.${channel}`), who: who(by), direction: t(`direction.${direction}`) };
  return (
    <>
      <Tip text={`${full(at)}. ${counts}`}>{ago(at)}</Tip>
      <span className="soft"> · {t(direction === 'both' ? 'contactBoth' : 'contactDetail', detail)}</span>
    </>
  );
}

interface UnfoldingProps {
  readonly label: string;
  readonly place: Place;
  readonly count: number;
  readonly open: boolean;
  readonly summary: ReactNode;
  readonly children: ReactNode;
  onToggle(): void;
}

function Unfolding({ label, place, count, open, summary, children, onToggle }: UnfoldingProps) {
  return (
    <Line label={label}>
      {count === 0 ? (
        summary
      ) : (
        <button type="button" className="unfold" aria-expanded={open} onClick={onToggle}>
          <span>{summary}</span>
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

function promiseSummary({ promises }: CustomerCard, words: Words): ReactNode {
  const { t } = words;
  if (promises.length === 0) return <span className="soft">{t('promisesNone')}</span>;
  const part = (by: 'us' | 'them'): { text: string; late: boolean } | null => {
    const side = promises.filter((promise) => promise.by === by);
    const first = side[0];
    if (first === undefined) return null;
    const late = side.filter((promise) => promise.inDays < 0).length;
    const state =
      late > 0 ? t('lateCount', { count: late }) : first.inDays === 0 ? t('dueToday') : words.day(first.due);
    return { text: t(by === 'us' ? 'oursPart' : 'theirsPart', { state }), late: late > 0 };
  };
  const parts = [part('us'), part('them')].filter((side) => side !== null);
  return (
    <>
      {t('promisesOpen', { count: promises.length })}
      {parts.map(({ text, late }) => (
        <span key={text} className={late ? 'late' : 'soft'}>
          {` · ${text}`}
        </span>
      ))}
    </>
  );
}

function complaintSummary(card: CustomerCard, { t, ago }: Words): ReactNode {
  const { openComplaints, pastComplaints, lastResolvedAt } = card;
  const opened = openComplaints.length;
  if (opened + pastComplaints === 0) return <span className="soft">{t('complaintsNone')}</span>;
  const rest = [
    pastComplaints > 0 && t(opened > 0 ? 'complaintsBefore' : 'complaintsPast', { count: pastComplaints }),
    lastResolvedAt !== null && t('lastResolved', { day: ago(lastResolvedAt) }),
  ].filter((text) => text !== false);
  return (
    <>
      {opened > 0 ? <span className="late">{t('complaintsOpen', { count: opened })}</span> : null}
      <span className="soft">{(opened > 0 && rest.length > 0 ? ' · ' : '') + rest.join(' · ')}</span>
    </>
  );
}
