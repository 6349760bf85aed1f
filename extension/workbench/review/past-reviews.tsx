import { customerAddress } from '../address.ts';
import type { Wording } from '../standard/condition-words.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { PastReview } from './answer-review.ts';
import { DecisionWords, Voices } from './decision-words.tsx';
import { TierChange } from './proposal-row.tsx';
import type { ReviewTranslate } from './review-texts.ts';

interface PastProps {
  readonly t: ReviewTranslate;
  readonly wording: Wording;
}

/** The minutes of every review that was closed. */
export function PastReviews({ past, ...shared }: PastProps & { readonly past: readonly PastReview[] }) {
  const { t } = shared;
  return (
    <section aria-labelledby="review-past">
      <h2 className="section-title" id="review-past">
        {t('past')}
      </h2>
      {past.length === 0 ? <p className="soft">{t('past.none')}</p> : null}
      {past.map((review, index) => (
        <PastOne key={review.id} review={review} isOpen={index === 0} {...shared} />
      ))}
    </section>
  );
}

function PastOne({
  review,
  isOpen,
  t,
  wording,
}: PastProps & { readonly review: PastReview; readonly isOpen: boolean }) {
  const { name, format } = wording;
  const { session } = useWorkbench();
  return (
    <details className="past-review" open={isOpen}>
      <summary>{t('past.line', { day: format.day(review.on), count: review.lines.length })}</summary>
      {review.present.length > 0 ? (
        <p className="soft">
          {t('past.present', {
            names: review.present
              .map((one) => (one === session.member.id ? name('owner.you') : one))
              .join(', '),
          })}
        </p>
      ) : null}
      {review.minutes ? <p className="past-minutes measure">{review.minutes}</p> : null}
      <table className="data-table">
        <caption className="visually-hidden">{t('past')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.customer')}</th>
            <th scope="col">{t('column.change')}</th>
            <th scope="col">{t('column.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {review.lines.map((line) => (
            <tr key={line.customerId}>
              <th scope="row">
                <a href={customerAddress(line.customerId)}>{line.name ?? name('unknown.customer')}</a>
              </th>
              <td className="review-change">
                <TierChange from={line.from} to={line.to} t={t} wording={wording} />
              </td>
              <td>
                <DecisionWords line={line} t={t} wording={wording} />
                <Voices proposedBy={line.proposedBy} t={t} wording={wording} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
