import type { Direction } from '../records/interaction.ts';
import { median } from './exact.ts';
import { found, type Outcome } from './outcome.ts';
import { compareIds } from './ranking.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { workingTime, type WorkingTimeProblem } from './working-time.ts';

/** What the answer time needs of an interaction; `at` in epoch ms. */
export interface Exchange {
  readonly direction: Direction;
  readonly at: number;
}

/** A question and our first answer to it, epoch ms. */
export interface Answered {
  readonly askedAt: number;
  readonly answeredAt: number;
}

/**
 * First answers in one conversation: the wait starts with their first message after ours and ends with our
 * next; reminders in between do not restart it. A meeting is an answer. What is still waiting is left out.
 */
export function firstAnswers(exchanges: readonly Exchange[]): Answered[] {
  const answers: Answered[] = [];
  let askedAt: number | null = null;
  for (const { direction, at } of exchanges.toSorted((a, b) => a.at - b.at)) {
    if (direction === 'in') askedAt ??= at;
    else if (askedAt !== null) {
      answers.push({ askedAt, answeredAt: at });
      askedAt = null;
    }
  }
  return answers;
}

export interface AnswerTimes<Segment extends string> {
  readonly segment: Segment;
  readonly answers: number;
  /** Working time in ms. */
  readonly medianWorkingTime: number;
}

/** Median working time to the first answer per tier (or any other segment); segments without answers are left out. */
export function answerTimes<Segment extends string>(
  answers: readonly (Answered & { readonly segment: Segment })[],
  calendar: WorkingCalendar,
): Outcome<AnswerTimes<Segment>[], WorkingTimeProblem> {
  const rows: AnswerTimes<Segment>[] = [];
  for (const [segment, own] of Map.groupBy(answers, (answer) => answer.segment)) {
    const times: number[] = [];
    for (const { askedAt, answeredAt } of own) {
      const taken = workingTime(askedAt, answeredAt, calendar);
      if (!taken.ok) return taken;
      times.push(taken.value);
    }
    rows.push({ segment, answers: own.length, medianWorkingTime: median(times) ?? 0 });
  }
  return found(rows);
}

/** Something measured at a competitor or at ourselves, such as hours to answer an inquiry (mystery shopping). */
export interface Observation {
  /** Null for our own. */
  readonly competitor: string | null;
  readonly topic: string;
  readonly value: number;
}

export interface Comparison {
  readonly topic: string;
  /** Median of our own observations; null when we never looked at ourselves. */
  readonly ours: number | null;
  readonly theirs: readonly { readonly competitor: string; readonly value: number }[];
}

/** Ours beside each competitor's, by topic; medians, because a single visit may be a lucky one. */
export function compareWithRivals(observations: readonly Observation[]): Comparison[] {
  const topics = Map.groupBy(observations, (one) => one.topic);
  return [...topics]
    .map(([topic, own]) => {
      const sides = Map.groupBy(own, (one) => one.competitor);
      const theirs = [...sides].flatMap(([competitor, seen]) =>
        competitor === null ? [] : [{ competitor, value: median(seen.map((one) => one.value)) ?? 0 }],
      );
      return {
        topic,
        ours: median((sides.get(null) ?? []).map((one) => one.value)),
        theirs: theirs.toSorted((a, b) => compareIds(a.competitor, b.competitor)),
      };
    })
    .toSorted((a, b) => compareIds(a.topic, b.topic));
}
