import type { ComplaintLine } from '../../shared/card/card-model.ts';
import type { OtherWarning, Warning } from '../../shared/card/warnings.ts';
import { shownLine } from '../../shared/matching/shown-text.ts';
import { stepName } from './step-name.ts';
import type { FirstWords } from './words.ts';

/** What a warning says, in one line. */
export function headline(warning: Warning, words: FirstWords): string {
  const { t } = words;
  switch (warning.kind) {
    case 'complaint': {
      const count = warning.complaint.openDays;
      return count === 0 ? t('warning.complaintToday') : t('warning.complaint', { count });
    }
    case 'promise': {
      const { by, inDays } = warning.promise;
      if (by === 'them') return t('warning.theirsLate', { count: -inDays });
      return inDays === 0 ? t('warning.oursToday') : t('warning.oursLate', { count: -inDays });
    }
    case 'standing':
      return standingHeadline(warning.warning, words);
  }
}

/** The deadline, and what it is about in the team's own words; null where the headline says it all. */
export function subject(warning: Warning, words: FirstWords): string | null {
  switch (warning.kind) {
    case 'complaint':
      return deadline(warning.complaint, words) + shownLine(warning.complaint.what);
    case 'promise':
      return shownLine(warning.promise.what);
    case 'standing':
      return null;
  }
}

function deadline({ clock }: ComplaintLine, words: FirstWords): string {
  if (!clock || clock.milestone === null || clock.timeLeft === null) return '';
  const time = workingTime(Math.abs(clock.timeLeft), words);
  const late = clock.timeLeft < 0;
  return `${words.t(late ? `clockLate.${clock.milestone}` : `clock.${clock.milestone}`, { time })} · `;
}

/** Working time to the half hour below a day's work, to the hour above. */
function workingTime(ms: number, { t }: FirstWords): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return t('workingMinutes', { count: minutes });
  return t('workingHours', {
    count: minutes < 480 ? Math.floor(minutes / 30) / 2 : Math.floor(minutes / 60),
  });
}

/** Why it is a warning, or what to do about it, for who wonders; the day in full where it is about a day. */
export function explanation(warning: OtherWarning, { t, fullDay }: FirstWords): string {
  switch (warning.code) {
    case 'closed-to':
      return t(`why.${warning.rule}`);
    case 'key-date':
      return fullDay(warning.day);
    case 'collision':
    case 'regressed':
    case 'overdue-order':
    case 'moved-on':
      return t(`why.${warning.code}`);
  }
}

function standingHeadline(warning: OtherWarning, words: FirstWords): string {
  const { t, day, list, isToday } = words;
  switch (warning.code) {
    case 'closed-to':
      return closedTo(warning, words);
    case 'collision': {
      const departments = list(warning.departments.map((one) => t(`department.${one}`)));
      return isToday(warning.on)
        ? t('warning.collision', { departments })
        : t('warning.collisionOn', { departments, day: day(warning.on) });
    }
    case 'regressed':
      return t('warning.regressed', {
        from: shownLine(stepName(warning.from, t)),
        to: shownLine(stepName(warning.to, t)),
      });
    case 'key-date':
      return keyDate(warning, words);
    case 'overdue-order':
      return t('warning.overdueOrder', { count: warning.overdueDays, usual: Math.round(warning.usualDays) });
    case 'moved-on':
      return t('warning.movedOn', { name: shownLine(warning.name), day: day(warning.on) });
  }
}

function closedTo(
  { rule, which, clearOn }: Extract<OtherWarning, { code: 'closed-to' }>,
  { t, day, list }: FirstWords,
): string {
  const what = list([
    ...(which.departments ?? []).map((one) => t(`department.${one}`)),
    ...(which.channels ?? []).map((one) => t(`channel.${one}`)),
  ]);
  if (rule === 'complaint' && clearOn === null) return t('warning.closedByComplaint', { what });
  if (rule === 'cap') {
    return clearOn === null
      ? t('warning.capForEver', { what })
      : t('warning.cap', { what, day: day(clearOn) });
  }
  return clearOn === null
    ? t('warning.closed', { what })
    : t('warning.closedUntil', { what, day: day(clearOn) });
}

function keyDate(
  { name, occasion, label, daysAhead, day: on }: Extract<OtherWarning, { code: 'key-date' }>,
  { t, day }: FirstWords,
): string {
  const what = occasion === 'other' ? (label ?? t('occasion.other')) : t(`occasion.${occasion}`);
  const values = { name: shownLine(name), what: shownLine(what) };
  return daysAhead === 0
    ? t('warning.dateToday', values)
    : t('warning.dateSoon', { ...values, day: day(on) });
}
