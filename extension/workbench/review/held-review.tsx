import { Button } from '../../design/button.tsx';
import { TextArea } from '../../design/field.tsx';
import { type Saved, useSave } from '../saving/use-save.tsx';
import { useTyped } from '../saving/use-typed.ts';
import type { ReviewAnswer } from './answer-review.ts';
import { ProposalTable } from './proposal-table.tsx';
import type { ReviewProps } from './review-place.tsx';
import { useHeldReview } from './use-held-review.ts';
import { whyOf } from './why.ts';

interface HeldProps extends ReviewProps {
  readonly open: NonNullable<ReviewAnswer['open']>;
}

/** A review while it is held: who is there, what is decided, the minutes. */
export function HeldReviewDesk({ answer, open, t, wording }: HeldProps) {
  const save = useSave();
  const held = useHeldReview(answer, open);
  const all = answer.proposals.length;
  // What a member asked is answered one by one, never in passing.
  const rest = answer.proposals.filter((one) => !held.lines.has(one.customerId) && !one.proposedBy);
  const acceptRest = (): void =>
    held.decide(
      rest.map(({ customerId, from, to, rule }) => {
        const reason = whyOf(rule, answer.standard, t, wording).slice(0, 300);
        return {
          customerId,
          line: { customerId, from, to, rule, decision: 'accept', decided: to, reason },
        };
      }),
    );
  return (
    <>
      <div className="figure-bar">
        <strong role="status">{t('progress', { done: all - held.undecided, all })}</strong>
        {rest.length > 0 ? (
          <Button onClick={acceptRest}>{t('acceptRest', { count: rest.length })}</Button>
        ) : null}
      </div>
      <ProposalTable
        answer={answer}
        t={t}
        wording={wording}
        lines={held.lines}
        decide={(customerId, line) => held.decide([{ customerId, line }])}
      />
      <Meeting answer={answer} open={open} t={t} wording={wording} />
      <div className="figure-bar">
        <Button
          look="primary"
          disabled={held.undecided > 0}
          onClick={() => void held.close(t('closed', { count: all }))}
        >
          {t('close')}
        </Button>
        {held.undecided > 0 ? (
          <span className="soft">{t('close.undecided', { count: held.undecided })}</span>
        ) : null}
        <Button
          look="quiet"
          onClick={() => void save([{ op: 'delete', kind: 'review', id: open.id }], t('abandoned'))}
        >
          {t('abandon')}
        </Button>
      </div>
    </>
  );
}

function Meeting({ answer, open, t }: HeldProps) {
  const save = useSave();
  const minutes = useTyped(open.minutes ?? '');
  const keep = async (fields: { present?: string[]; minutes?: string | null }): Promise<Saved> =>
    save([{ op: 'update', kind: 'review', id: open.id, fields }], null);
  const keepMinutes = async (): Promise<void> => {
    // Whoever only looked at them must not put an older text back.
    if (!minutes.isTyped) return;
    const { ok } = await keep({ minutes: minutes.value.trim() === '' ? null : minutes.value });
    if (ok) minutes.saved();
  };
  const { present } = open;
  return (
    <div className="meeting">
      {answer.members.length > 0 ? (
        <fieldset className="meeting-present">
          <legend className="field-label">{t('present')}</legend>
          {answer.members.map(({ id, name }) => (
            <label key={id} className="meeting-member">
              <input
                type="checkbox"
                checked={present.includes(id)}
                onChange={(event) =>
                  void keep({
                    present: event.target.checked ? [...present, id] : present.filter((one) => one !== id),
                  })
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
      ) : null}
      <TextArea
        label={t('minutes')}
        placeholder={t('minutes.hint')}
        value={minutes.value}
        onChange={(event) => minutes.type(event.target.value)}
        onBlur={() => void keepMinutes()}
      />
    </div>
  );
}
