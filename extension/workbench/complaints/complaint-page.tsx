import { shownLine } from '../../../shared/matching/shown-text.ts';
import { TierShape } from '../../design/tier-mark.tsx';
import { addressOf, customerAddress } from '../address.ts';
import { useBase } from '../base/use-base.tsx';
import { useFormats } from '../display/use-formats.ts';
import { useNow } from '../display/use-now.ts';
import { When } from '../display/when.tsx';
import { useTexts } from '../use-texts.ts';
import type { ComplaintAnswer } from './answer-complaint.ts';
import { ComplaintChain } from './complaint-chain.tsx';
import { ComplaintDeadlines } from './complaint-deadlines.tsx';
import { ComplaintFacts } from './complaint-facts.tsx';
import { complaintsTexts, type ComplaintsTranslate } from './complaints-texts.ts';
import { DueCell } from './due-cell.tsx';
import { HandlingSatisfaction } from './handling-satisfaction.tsx';
import { NextStep } from './next-step.tsx';
import { OtherComplaints } from './other-complaints.tsx';

/** One complaint: where it stands in the chain, what is owed by when, and the next step. */
export function ComplaintPage({ id }: { readonly id: string }) {
  const t = useTexts(complaintsTexts);
  const now = useNow();
  const { answer, loading } = useBase('complaints.one', { id, now });
  const formats = useFormats();
  return (
    <>
      <a className="back-link" href={addressOf('complaints')}>
        ‹ {t('back')}
      </a>
      {answer === null && !loading ? <p className="invitation">{t('unknown')}</p> : null}
      {answer ? (
        <>
          <ComplaintHead answer={answer} now={now} t={t} formats={formats} />
          <ComplaintChain state={answer.complaint.state} t={t} />
          <div className="complaint-columns">
            <div>
              <NextStep answer={answer} t={t} />
              <HandlingSatisfaction answer={answer} now={now} formats={formats} t={t} />
              <OtherComplaints rows={answer.others} now={now} formats={formats} t={t} />
            </div>
            <div>
              <ComplaintDeadlines lines={answer.milestones} now={now} formats={formats} t={t} />
              <ComplaintFacts answer={answer} t={t} />
            </div>
          </div>
        </>
      ) : null}
    </>
  );
}

interface HeadProps {
  readonly answer: ComplaintAnswer;
  readonly now: number;
  readonly formats: ReturnType<typeof useFormats>;
  readonly t: ComplaintsTranslate;
}

function ComplaintHead({ answer: { row, complaint, contact }, now, formats, t }: HeadProps) {
  return (
    <header className="place-head">
      <div>
        <h1 className="place-title">{shownLine(row.what)}</h1>
        <p className="soft">
          {row.tier ? <TierShape tier={row.tier} size={12} /> : null}{' '}
          <a className="customer-link" href={customerAddress(row.customerId)}>
            {shownLine(row.customer)}
          </a>{' '}
          {contact ? t('from', { contact: shownLine(contact) }) : null} · {t('state.received')}{' '}
          <When at={row.receivedAt} now={now} formats={formats} />
        </p>
        {complaint.details ? <p className="complaint-details">{complaint.details}</p> : null}
      </div>
      <div className="complaint-due">
        <DueCell row={row} now={now} formats={formats} t={t} />
      </div>
    </header>
  );
}
