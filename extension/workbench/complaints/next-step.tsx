import { useEffect, useState } from 'react';
import { isOpen } from '../../../shared/method/open-complaint.ts';
import { SEVERITIES, type ComplaintState } from '../../../shared/records/complaint.ts';
import { Button, KeyCap } from '../../design/button.tsx';
import { TextArea } from '../../design/field.tsx';
import { isTyping } from '../saving/use-undo.tsx';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { ComplaintAnswer } from './answer-complaint.ts';
import type { ComplaintsTranslate } from './complaints-texts.ts';
import { type Step, takeStep } from './take-step.ts';

/** The key that takes the usual next step. */
const KEY = 'n';

interface NextStepProps {
  readonly answer: ComplaintAnswer;
  readonly t: ComplaintsTranslate;
}

/** Only the steps the chain allows from here, the usual one first and on a key. */
export function NextStep({ answer, t }: NextStepProps) {
  const { complaint, next } = answer;
  const { session } = useWorkbench();
  const save = useSave();
  const [asking, setAsking] = useState<'assessed' | 'refused' | null>(null);
  const take = async (step: Step): Promise<void> => {
    const taken = takeStep(complaint, step, { memberId: session.member.id, now: Date.now() });
    // A colleague was faster: the page shows the new state already
    if (!taken.ok) return;
    setAsking(null);
    await save(taken.value, t(`said.${step.to}`));
  };
  const begin = (to: ComplaintState): void => {
    if (to === 'assessed' || to === 'refused') setAsking(to);
    else void take({ to });
  };
  // Once settled nothing is owed: a reopening is asked for, not offered.
  const usual = isOpen(complaint.state) ? next[0] : undefined;
  useKey(() => usual && begin(usual));
  return (
    <section aria-labelledby="next-step">
      <h2 className="block-title" id="next-step">
        {t('next')}
      </h2>
      {asking === 'assessed' ? (
        <AskSeverity answer={answer} t={t} onTake={take} onCancel={() => setAsking(null)} />
      ) : asking === 'refused' ? (
        <AskReason t={t} onTake={take} onCancel={() => setAsking(null)} />
      ) : (
        <div className="complaint-actions">
          {next.map((to) => (
            <Button
              key={to}
              look={to === usual ? 'primary' : 'plain'}
              {...(to === usual ? { 'aria-keyshortcuts': KEY } : {})}
              onClick={() => begin(to)}
            >
              {t(`to.${to}`)}
              {to === usual ? <KeyCap>{KEY.toUpperCase()}</KeyCap> : null}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

interface AskProps {
  readonly t: ComplaintsTranslate;
  onTake(step: Step): Promise<void>;
  onCancel(): void;
}

function AskSeverity({ answer, t, onTake, onCancel }: AskProps & { readonly answer: ComplaintAnswer }) {
  return (
    <fieldset className="step-form" onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <legend>{t('howSevere')}</legend>
      <div className="complaint-actions">
        {SEVERITIES.map((severity) => (
          <Button
            key={severity}
            look={severity === answer.complaint.severity ? 'primary' : 'plain'}
            autoFocus={severity === answer.complaint.severity}
            onClick={() => void onTake({ to: 'assessed', severity })}
          >
            {t('confirmSeverity', { severity: t(`severity.${severity}`) })}
          </Button>
        ))}
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </fieldset>
  );
}

function AskReason({ t, onTake, onCancel }: AskProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const refuse = (): void => {
    if (reason.trim() === '') setMissing(true);
    else void onTake({ to: 'refused', note: t('refuseNote', { reason: reason.trim() }) });
  };
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault();
        refuse();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <TextArea
        label={t('whyRefused')}
        problem={missing ? t('needsReason') : null}
        value={reason}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="complaint-actions">
        <Button look="primary" type="submit">
          {t('to.refused')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function useKey(act: () => void): void {
  useEffect(() => {
    const end = new AbortController();
    const listen = (event: KeyboardEvent): void => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key !== KEY || !plain || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', listen, { signal: end.signal });
    return () => end.abort();
  });
}
