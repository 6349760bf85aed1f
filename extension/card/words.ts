import { createContext, use } from 'react';
import { addDays, dayIn, daysBetween } from '../../shared/card/days.ts';
import type { MemberName } from '../../shared/card/card-model.ts';
import type { Language } from '../../shared/records/define-record.ts';
import { dateLocale } from '../locales/date-locale.ts';
import { DEVICE_ZONE } from '../locales/device-zone.ts';
import { setApart } from '../locales/set-apart.ts';
import type { CardKey } from '../locales/en/card-later.ts';
import type { FirstCardKey, FirstCardMessages } from '../locales/en/card.ts';
import { translator, type Translate, type Translated } from '../locales/translate.ts';

/** Dates are relative within this many days, absolute beyond. */
const RELATIVE_DAYS = 14;

/** What the card says, in one language; `Key` is what texts there are. */
interface WordsOf<Key extends PropertyKey> {
  readonly language: Language;
  /** IANA zone days are counted in; moments are told by the clock of this device. */
  readonly zone: string;
  readonly t: Translate<Key>;
  /** `today 12:40`, `yesterday`, `12 days ago`, `2 Oct`, `2 Oct 2024`. */
  ago(at: number): string;
  /** The same of a day: `today`, `12 days ago`, `2 Oct`. */
  agoDay(day: string): string;
  /** `12:40` today, otherwise as `ago`. */
  clock(at: number): string;
  /** A day: its weekday within the coming six days, otherwise its date. */
  day(day: string): string;
  full(at: number): string;
  fullDay(day: string): string;
  isToday(day: string): boolean;
  list(items: readonly string[]): string;
  who(member: MemberName): string;
  inZone(zone: string): WordsOf<Key>;
}

/** Everything the card can say. */
export type Words = WordsOf<CardKey>;
/** What the first card says: all there is until the rest is loaded. */
export type FirstWords = WordsOf<FirstCardKey>;

export function createWords<Messages extends FirstCardMessages & Translated<Messages>>(
  language: Language,
  messages: Messages,
  zone: string,
  now: () => number,
  clockZone = DEVICE_ZONE,
): WordsOf<keyof Messages> {
  const t = translator(language, messages);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(dateLocale(language), options);
    return (at: number): string => formatter.format(at);
  };
  const time = format({ timeZone: clockZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const date = format({ timeZone: 'UTC', day: 'numeric', month: 'short' });
  const datedYear = format({ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  const weekday = format({ timeZone: 'UTC', weekday: 'short' });
  const fullDate = format({ timeZone: 'UTC', dateStyle: 'full' });
  const fullTime = format({ timeZone: clockZone, dateStyle: 'full', timeStyle: 'short' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });

  const today = (): string => dayIn(zone, now());
  const absolute = (day: string): string =>
    (day.slice(0, 4) === today().slice(0, 4) ? date : datedYear)(Date.parse(day));
  const since = (day: string, from: string): string => {
    const days = daysBetween(from, day);
    return Math.abs(days) <= RELATIVE_DAYS ? setApart(relative.format(days, 'day')) : absolute(day);
  };
  const pastDay = (at: number): string => since(dayIn(clockZone, at), dayIn(clockZone, now()));
  const sameDay = (at: number): boolean => dayIn(clockZone, at) === dayIn(clockZone, now());

  return {
    language,
    zone,
    t,
    ago: (at) => (sameDay(at) ? `${t('today')} ${time(at)}` : pastDay(at)),
    agoDay: (day) => since(day, today()),
    clock: (at) => (sameDay(at) ? time(at) : pastDay(at)),
    day: (day) => (day > today() && day < addDays(today(), 7) ? weekday(Date.parse(day)) : absolute(day)),
    full: fullTime,
    fullDay: (day) => fullDate(Date.parse(day)),
    isToday: (day) => day === today(),
    list: (items) => list.format(items),
    who: (member) => (member.me ? t('you') : (member.name ?? t('aColleague'))),
    inZone: (other) => createWords(language, messages, other, now, clockZone),
  };
}

export const WordsContext = createContext<FirstWords | null>(null);

export function useWords(): FirstWords {
  const words = use(WordsContext);
  if (words === null) throw new Error('The card is rendered inside a WordsContext');
  return words;
}

/** For what `later.tsx` has loaded, which gives it everything to say. */
export function useAllWords(): Words {
  // `as`: `later.tsx` renders these components within complete words only, and every other surface has no others.
  return useWords() as Words;
}
