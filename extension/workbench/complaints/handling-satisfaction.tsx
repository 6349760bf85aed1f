import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import type { Formats } from '../display/formats.ts';
import { When } from '../display/when.tsx';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { ComplaintAnswer } from './answer-complaint.ts';
import type { ComplaintsTranslate } from './complaints-texts.ts';

interface HandlingSatisfactionProps {
  readonly answer: ComplaintAnswer;
  readonly now: number;
  readonly formats: Formats;
  readonly t: ComplaintsTranslate;
}

const SCORES = [1, 2, 3, 4, 5] as const;

/** After the close: whether the customer was asked, and what it said. */
export function HandlingSatisfaction({ answer, now, formats, t }: HandlingSatisfactionProps) {
  const { complaint, answers } = answer;
  const save = useSave();
  if (complaint.state !== 'closed' && answers.length === 0) return null;
  const asked = complaint.satisfactionAskedAt;
  const isToAsk = complaint.state === 'closed' && !asked;
  const ask = (): void =>
    void save(
      [{ op: 'update', kind: 'complaint', id: complaint.id, fields: { satisfactionAskedAt: Date.now() } }],
      t('saidAsked'),
    );
  return (
    <section aria-labelledby="handling-satisfaction">
      <h2 className="block-title" id="handling-satisfaction">
        {t('satisfaction')}
      </h2>
      <ul>
        {answers.map(({ id, at, answer: given, comment }) => (
          <li key={id}>
            <strong>{t(given.kind === 'csat' ? 'answered' : 'answeredNps', { score: given.score })}</strong>{' '}
            {comment ? `“${comment}”` : null}{' '}
            <span className="soft">
              <When at={at} now={now} formats={formats} />
            </span>
          </li>
        ))}
      </ul>
      {isToAsk ? (
        <>
          <p className="soft">{t('askWhy')}</p>
          <div className="complaint-actions">
            <Button onClick={ask}>{t('ask')}</Button>
          </div>
        </>
      ) : asked ? (
        <p className="soft">{t('asked', { when: formats.instant(asked) })}</p>
      ) : null}
      {complaint.state === 'closed' && answers.length === 0 ? <NoteAnswer answer={answer} t={t} /> : null}
    </section>
  );
}

function NoteAnswer({ answer: { complaint }, t }: Pick<HandlingSatisfactionProps, 'answer' | 't'>) {
  const { session } = useWorkbench();
  const save = useSave();
  const [comment, setComment] = useState('');
  const note = (score: number): void => {
    const now = Date.now();
    const { id, customerId, contactId } = complaint;
    const by = { createdAt: now, createdBy: session.member.id };
    const said = comment.trim() === '' ? null : comment.trim();
    const about = { customerId, contactId, complaintId: id, comment: said, at: now };
    void save(
      [
        { op: 'create', kind: 'satisfaction', doc: { ...about, answer: { kind: 'csat', score }, ...by } },
        ...(complaint.satisfactionAskedAt
          ? []
          : [
              { op: 'update' as const, kind: 'complaint' as const, id, fields: { satisfactionAskedAt: now } },
            ]),
      ],
      t('saidAnswer'),
    );
  };
  return (
    <div className="note-answer">
      <TextField label={t('comment')} value={comment} onChange={(event) => setComment(event.target.value)} />
      <fieldset className="step-form">
        <legend>{t('score')}</legend>
        <div className="complaint-actions">
          {SCORES.map((score) => (
            <Button key={score} onClick={() => note(score)}>
              {score}
            </Button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
