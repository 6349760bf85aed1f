import { useState } from 'react';
import { standard as schema, type Standard, type TierRule } from '../../../shared/method/standard.ts';
import { TIERS } from '../../../shared/records/customer.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { TierMark } from '../../design/tier-mark.tsx';
import { useBase } from '../base/use-base.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { NotReadyYet } from '../figures/not-ready.tsx';
import { useMay } from '../roles/use-may.ts';
import { WhyNot } from '../roles/why-not.tsx';
import { useSave } from '../saving/use-save.tsx';
import { type UndoAct, useUndo } from '../saving/use-undo.tsx';
import { Select } from '../select.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { StandardAnswer, TrialAnswer } from './answer-standard.ts';
import type { Wording } from './condition-words.ts';
import {
  inCurrency,
  isSameStandard,
  moveRule,
  newRule,
  putConditionBack,
  putRuleBack,
  withoutRule,
  withRule,
} from './draft.ts';
import { Effect } from './effect.tsx';
import { type RuleActs, RuleRow } from './rule-row.tsx';
import { useDraft } from './use-draft.ts';
import { useWording } from './use-wording.ts';
import '../figures/figures.css';
import './standard.css';

/** The team's standard of tiers: rules in words, and who would land where before anything is saved. */
export function StandardPlace() {
  const { answer } = useBase('standard', null);
  const wording = useWording(answer?.currency ?? null);
  const { t } = wording;
  return (
    <>
      <PlaceHead title={t('title')} intro={[t('intro'), answer ? inForceWords(answer, wording) : '']} />
      {answer ? <StandardDesk answer={answer} wording={wording} /> : <NotReadyYet answer={null} />}
    </>
  );
}

function inForceWords({ record }: StandardAnswer, { t, format }: Wording): string {
  if (!record) return t('inForce.default');
  return t('inForce', { name: record.name, day: format.day(dayOf(record.since)) });
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** What a change makes of the draft; what it removes is said, and comes back by Undo. */
type Change = (
  next: (draft: Standard) => Standard,
  removed: { readonly said: string; readonly back: (draft: Standard) => Standard } | null,
) => void;

/** A draft is only this window's, so nothing can keep it from being what it was. */
function takesBack(put: () => void): UndoAct {
  return () => {
    put();
    return Promise.resolve(null);
  };
}

function StandardDesk({ answer, wording }: { readonly answer: StandardAnswer; readonly wording: Wording }) {
  const { t, format } = wording;
  const may = useMay();
  const [draft, setDraft] = useDraft(answer.standard);
  const undo = useUndo();
  const change: Change = (next, removed) => {
    setDraft((now) => inCurrency(next(now), answer.currency));
    // Only what was removed comes back: what was changed since stays.
    if (removed)
      undo.did(
        removed.said,
        takesBack(() => change(removed.back, null)),
      );
  };
  const bringBack = (earlier: Standard): void => {
    let newer = answer.standard;
    setDraft((now) => {
      newer = now;
      return earlier;
    });
    // What was begun since is not lost either.
    if (!isSameStandard(newer, answer.standard))
      undo.did(
        t('replaced'),
        takesBack(() => bringBack(newer)),
      );
  };
  const discard = (): void => {
    const discarded = draft;
    setDraft(() => null);
    undo.did(
      t('discarded'),
      takesBack(() => bringBack(discarded)),
    );
  };
  const isComplete = schema.safeParse(draft).success;
  // While a rule is half-written, what was counted last stays.
  const [counted, setCounted] = useState(draft);
  if (isComplete && !isSameStandard(counted, draft)) setCounted(draft);
  const { answer: trial } = useBase('standard.try', counted);
  const isChanged = !isSameStandard(draft, answer.standard);
  const figures = trial?.state === 'ready' ? trial.figures : null;
  return (
    <div className="standard-columns">
      <div>
        <Rules
          draft={draft}
          trial={figures}
          wording={wording}
          flags={answer.flags}
          change={may('set-rules') ? change : null}
        />
        {isComplete ? null : (
          <p className="field-problem" role="alert">
            {t('invalid')}
          </p>
        )}
        {isChanged && may('set-rules') ? (
          <SaveBar
            draft={draft}
            isComplete={isComplete}
            wording={wording}
            saved={() => setDraft(() => null)}
            discard={discard}
          />
        ) : null}
        <WhyNot act="set-rules" />
        {answer.earlier.length > 0 ? (
          <>
            <h2 className="section-title">{t('earlier')}</h2>
            <ul className="soft">
              {answer.earlier.map(({ id, name, since }) => (
                <li key={id}>{t('earlier.line', { name, day: format.day(dayOf(since)) })}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      {figures ? (
        <Effect trial={figures} isChanged={isChanged} wording={wording} />
      ) : (
        <NotReadyYet answer={trial?.state === 'ready' ? null : trial} />
      )}
    </div>
  );
}

interface RulesProps {
  readonly draft: Standard;
  readonly trial: TrialAnswer | null;
  readonly wording: Wording;
  readonly flags: readonly string[];
  /** Null for who may only read. */
  readonly change: Change | null;
}

function Rules({ draft, trial, wording, flags, change }: RulesProps) {
  const { t, name, format } = wording;
  const [open, setOpen] = useState<string | null>(null);
  const acts = (index: number, rule: TierRule): RuleActs | null =>
    change && {
      open: (isOpen) => setOpen(isOpen ? rule.id : null),
      change: (changed) => change((now) => withRule(now, index, changed), null),
      removeCondition: (at) => {
        const condition = rule.when[at];
        const narrower = { ...rule, when: rule.when.toSpliced(at, 1) };
        if (condition)
          change((now) => withRule(now, index, narrower), {
            said: t('condition.removed'),
            back: (now) => putConditionBack(now, rule.id, at, condition),
          });
      },
      move: (by) => change((now) => moveRule(now, index, by), null),
      remove: () =>
        change((now) => withoutRule(now, index), {
          said: t('rule.removed', { number: index + 1 }),
          back: (now) => putRuleBack(now, index, rule),
        }),
    };
  const add = (): void => {
    const rule = newRule(draft, flags);
    setOpen(rule.id);
    change?.((now) => ({ ...now, rules: [...now.rules, rule] }), null);
  };
  return (
    <>
      <ol className="rules">
        {draft.rules.map((rule, index) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            number={index + 1}
            last={draft.rules.length}
            caught={trial?.caught.find((one) => one.rule === rule.id)?.customers ?? null}
            wording={wording}
            flags={flags}
            isOpen={open === rule.id}
            acts={acts(index, rule)}
          />
        ))}
        <li className="rule">
          <span />
          <p className="rule-words">
            {t('rule.otherwise')}{' '}
            {change ? (
              <Select
                label={t('rule.otherwise')}
                labelled="hidden"
                value={draft.otherwise}
                choices={TIERS.map((value) => ({ value, label: name(`tier.${value}`) }))}
                onChoose={(otherwise) => change((now) => ({ ...now, otherwise }), null)}
              />
            ) : (
              <TierMark tier={draft.otherwise} word={name(`tier.${draft.otherwise}`)} />
            )}
          </p>
          <span className="rule-count">
            {trial ? t('rule.catches', { count: format.number(trial.otherwise) }) : ''}
          </span>
        </li>
      </ol>
      {change ? <Button onClick={add}>{t('rule.add')}</Button> : null}
    </>
  );
}

function SaveBar({
  draft,
  isComplete,
  wording: { t, format },
  saved,
  discard,
}: {
  readonly draft: Standard;
  readonly isComplete: boolean;
  readonly wording: Wording;
  saved(): void;
  discard(): void;
}) {
  const save = useSave();
  const { session } = useWorkbench();
  const [name, setName] = useState(() => t('defaultName', { day: format.day(dayOf(Date.now())) }));
  const keep = async (): Promise<void> => {
    const at = Date.now();
    const origin = { createdAt: at, createdBy: session.member.id };
    const doc = { ...draft, name, activeSince: at, ...origin };
    const { ok } = await save([{ op: 'create', kind: 'standard', doc }], t('saved'));
    if (ok) saved();
  };
  return (
    <div className="standard-save">
      <TextField label={t('name')} value={name} onChange={(event) => setName(event.target.value)} />
      <Button look="primary" disabled={!isComplete || name.trim() === ''} onClick={() => void keep()}>
        {t('save')}
      </Button>
      <Button look="quiet" onClick={discard}>
        {t('discard')}
      </Button>
    </div>
  );
}
