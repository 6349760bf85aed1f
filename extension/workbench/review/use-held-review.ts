import { useState } from 'react';
import { closeReview, type MinutesLine } from '../../../shared/method/review.ts';
import type { Save } from '../saving/use-save.tsx';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { ReviewAnswer } from './answer-review.ts';
import { changesOf, decisionOf, lineOf } from './closing.ts';
import { answersAll } from './member-proposals.ts';

export interface HeldReview {
  readonly lines: ReadonlyMap<string, MinutesLine>;
  /** Keeps decisions at once, so that neither a reload nor a colleague loses them; null takes one back. */
  decide(decisions: readonly { readonly customerId: string; readonly line: MinutesLine | null }[]): void;
  /** Closes if everything is decided. */
  close(said: string): Promise<void>;
  /** Proposals without a decision. */
  readonly undecided: number;
}

type Open = NonNullable<ReviewAnswer['open']>;

/** The review that is being held. What was decided here stands before it comes back from the base. */
export function useHeldReview(answer: ReviewAnswer, open: Open): HeldReview {
  const save = useSave();
  const { session } = useWorkbench();
  const [own, setOwn] = useState<ReadonlyMap<string, MinutesLine | null>>(new Map());
  // Once it came back from the base it is not this window's alone: a colleague may decide otherwise after it.
  const waiting = new Map([...own].filter(([customerId, line]) => !isKept(open.lines, customerId, line)));
  if (waiting.size < own.size) setOwn(waiting);
  const proposed = new Map(answer.proposals.map((one) => [one.customerId, one]));
  // A colleague may have proposed something since a decision was taken: it is then asked again.
  const lines = new Map(
    [...merged(open.lines, waiting)].filter(([id, line]) => answersAll(line, proposed.get(id) ?? {})),
  );
  return {
    lines,
    undecided: answer.proposals.filter((one) => !lines.has(one.customerId)).length,
    decide(decisions) {
      const now = new Map([
        ...waiting,
        ...decisions.map(({ customerId, line }) => [customerId, line] as const),
      ]);
      setOwn(now);
      void saveLines(save, open, merged(open.lines, now));
    },
    async close(said) {
      // What is no longer proposed, because the figures went back meanwhile, needs no decision any more.
      const decisions = [...lines.values()].filter((line) => proposed.has(line.customerId)).map(decisionOf);
      const closed = closeReview(answer.proposals, decisions, { on: answer.today, present: open.present });
      // Closing is offered only once all is decided; a colleague's window may have changed that this moment.
      if (!closed.ok) return;
      const customers = new Map(answer.proposals.map((one) => [one.customerId, one.customer]));
      const minutes = { ...closed.value, lines: closed.value.lines.map(lineOf) };
      const by = { memberId: session.member.id, at: Date.now() };
      await save(changesOf({ id: open.id, minutes: open.minutes ?? null }, minutes, customers, by), said);
    },
  };
}

function merged(
  kept: readonly MinutesLine[],
  own: ReadonlyMap<string, MinutesLine | null>,
): Map<string, MinutesLine> {
  const lines = new Map(kept.map((line) => [line.customerId, line]));
  for (const [customerId, line] of own) {
    if (line) lines.set(customerId, line);
    else lines.delete(customerId);
  }
  return lines;
}

function isKept(kept: readonly MinutesLine[], customerId: string, own: MinutesLine | null): boolean {
  const line = kept.find((one) => one.customerId === customerId);
  if (!line || !own) return !line && !own;
  return line.decision === own.decision && line.decided === own.decided && line.reason === own.reason;
}

function saveLines(save: Save, open: Open, lines: ReadonlyMap<string, MinutesLine>) {
  return save(
    [{ op: 'update', kind: 'review', id: open.id, fields: { lines: [...lines.values()].map(lineOf) } }],
    null,
  );
}
