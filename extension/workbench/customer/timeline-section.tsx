import { useMemo, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Segmented } from '../../design/segmented.tsx';
import { dateLocale } from '../../locales/date-locale.ts';
import { useFormats } from '../display/use-formats.ts';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { useChoice } from '../use-address.ts';
import { useCustomerTexts } from './customer-texts.ts';
import type { SectionProps } from './section.ts';
import { byMonth, TIMELINE_KINDS, type TimelineEntry, timelineOf } from './timeline.ts';
import { useMemberName } from './use-members.ts';
import { useCardWords } from './card-words.ts';

/** So many entries at first; the rest are one click away. */
const AT_FIRST = 120;

const SHOWN = ['all', ...TIMELINE_KINDS] as const;

/** What happened with the customer, whichever department it was, newest first. */
export function TimelineSection({ found }: SectionProps) {
  const t = useCustomerTexts();
  const { language } = useWorkbench();
  const [kind, setKind] = useChoice('show', SHOWN, 'all');
  const [most, setMost] = useState(AT_FIRST);
  const all = useMemo(() => timelineOf(found.records), [found]);
  const fitting = kind === 'all' ? all : all.filter((entry) => entry.kind === kind);
  const present = TIMELINE_KINDS.filter((one) => all.some((entry) => entry.kind === one));
  if (all.length === 0) return <p className="section-empty">{t('timeline.empty')}</p>;
  const month = new Intl.DateTimeFormat(dateLocale(language), {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    <section aria-label={t('section.timeline')}>
      <Segmented
        label={t('timeline.show')}
        value={kind}
        choices={(['all', ...present] as const).map((value) => ({ value, label: t(`timeline.${value}`) }))}
        onChoose={setKind}
      />
      {byMonth(fitting.slice(0, most)).map(([name, entries]) => (
        <section key={name} className="month" aria-label={month.format(new Date(`${name}-01`))}>
          <h2 className="month-name">{month.format(new Date(`${name}-01`))}</h2>
          <ol className="timeline">
            {entries.map((entry) => (
              <Line key={`${entry.kind}/${entry.id}`} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {fitting.length > most ? (
        <button type="button" className="button button-plain" onClick={() => setMost(most + 500)}>
          {t('timeline.more', { count: fitting.length - most })}
        </button>
      ) : null}
    </section>
  );
}

function Line({ entry }: { readonly entry: TimelineEntry }) {
  const words = useCardWords();
  const name = useMemberName();
  const about = useAbout();
  const day = new Date(entry.at).toISOString().slice(0, 10);
  return (
    <li className={`event event-${entry.kind}`}>
      <time
        className="event-when"
        dateTime={entry.isDay ? day : new Date(entry.at).toISOString()}
        title={entry.isDay ? words.fullDay(day) : words.full(entry.at)}
      >
        {entry.isDay ? words.agoDay(day) : words.ago(entry.at)}
      </time>
      <div className="event-what">
        <span className="event-about">
          {about(entry)}
          {entry.by === null ? null : <span className="soft"> · {name(entry.by)}</span>}
        </span>
        {entry.text === '' ? null : (
          <p className="event-text">
            {entry.kind === 'interaction' && entry.link !== null ? (
              <a href={entry.link} target="_blank" rel="noreferrer">
                {entry.text}
              </a>
            ) : (
              entry.text
            )}
          </p>
        )}
      </div>
      <Remove entry={entry} what={about(entry)} />
    </li>
  );
}

/** What was written by mistake goes again, and comes back by undo. Somebody else's note is theirs. */
function Remove({ entry, what }: { readonly entry: TimelineEntry; readonly what: string }) {
  const t = useCustomerTexts();
  const save = useSave();
  const { session } = useWorkbench();
  const { kind, id } = entry;
  if (kind === 'purchase' || (kind === 'note' && entry.by !== session.member.id)) return null;
  const name = entry.text || what;
  return (
    <Button
      look="quiet"
      className="event-remove"
      aria-label={t('timeline.remove', { name })}
      onClick={() => void save([{ op: 'delete', kind, id }], t('removed', { name }))}
    >
      {t('remove')}
    </Button>
  );
}

/** What an entry is, in a few words. */
function useAbout(): (entry: TimelineEntry) => string {
  const t = useCustomerTexts();
  const words = useCardWords();
  const format = useFormats();
  return (entry) => {
    switch (entry.kind) {
      case 'interaction': {
        const what = t('timeline.touch', {
          channel: words.t(`channel.${entry.channel}`),
          direction: words.t(`direction.${entry.direction}`),
          department: t(`department.${entry.department}`),
        });
        return entry.minutes ? `${what} · ${format.minutes(entry.minutes)}` : what;
      }
      case 'note':
        return t(entry.isPrivate ? 'timeline.privateNote' : 'timeline.note.one');
      case 'commitment':
        return t(entry.promisedBy === 'us' ? 'timeline.wePromised' : 'timeline.theyPromised', {
          day: words.day(entry.due),
        });
      case 'complaint':
        return t(entry.isOpen ? 'timeline.openComplaint' : 'timeline.pastComplaint', {
          severity: words.t(`severity.${entry.severity}`),
        });
      case 'purchase':
        return t('timeline.bought', { amount: format.money(entry.minor, entry.currency) });
      case 'satisfaction':
        return t('timeline.answered', { score: entry.score, of: entry.of });
      case 'benefit':
        return t('timeline.given', { what: t(`benefit.${entry.benefit}`) });
    }
  };
}
