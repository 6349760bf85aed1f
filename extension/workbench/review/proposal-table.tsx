import { useState } from 'react';
import type { MinutesLine } from '../../../shared/method/review.ts';
import { Button } from '../../design/button.tsx';
import type { Wording } from '../standard/condition-words.ts';
import type { ReviewAnswer } from './answer-review.ts';
import { holdsOf } from './holds.ts';
import { ProposalRow } from './proposal-row.tsx';
import type { ReviewTranslate } from './review-texts.ts';
import { whyOf } from './why.ts';

interface ProposalTableProps {
  readonly answer: ReviewAnswer;
  readonly t: ReviewTranslate;
  readonly wording: Wording;
  readonly lines: ReadonlyMap<string, MinutesLine>;
  readonly decide: ((customerId: string, line: MinutesLine | null) => void) | null;
}

/** Rows shown at first and with each press of the button: rows with fields in them are slow by the thousand. */
const SHOWN = 100;

export function ProposalTable({ answer, t, wording, lines, decide }: ProposalTableProps) {
  const [shown, setShown] = useState(SHOWN);
  const rest = answer.proposals.length - shown;
  return (
    <>
      <div className="data-table-frame">
        <table className="data-table review-table">
          <caption className="visually-hidden">{t('proposed', { count: answer.proposals.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.customer')}</th>
              <th scope="col" className="figure">
                {t('column.revenue')}
              </th>
              <th scope="col">{t('column.change')}</th>
              <th scope="col">{t('column.why')}</th>
              {decide ? <th scope="col">{t('column.decision')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {answer.proposals.slice(0, shown).map((proposal) => (
              <ProposalRow
                key={proposal.customerId}
                proposal={proposal}
                why={whyOf(proposal.rule, answer.standard, t, wording)}
                holds={holdsOf(proposal, answer.today, t, wording)}
                line={lines.get(proposal.customerId) ?? null}
                t={t}
                wording={wording}
                decide={decide && ((line) => decide(proposal.customerId, line))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 ? (
        <Button look="quiet" onClick={() => setShown(shown + SHOWN)}>
          {t('more', { count: Math.min(rest, SHOWN) })}
        </Button>
      ) : null}
    </>
  );
}
