import { Button } from '../../design/button.tsx';
import { useBase } from '../base/use-base.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { NotReadyYet } from '../figures/not-ready.tsx';
import { useMay } from '../roles/use-may.ts';
import { WhyNot } from '../roles/why-not.tsx';
import { useSave } from '../saving/use-save.tsx';
import type { Wording } from '../standard/condition-words.ts';
import { useWording } from '../standard/use-wording.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { ReviewAnswer } from './answer-review.ts';
import { HeldReviewDesk } from './held-review.tsx';
import { PastReviews } from './past-reviews.tsx';
import { ProposalTable } from './proposal-table.tsx';
import { type ReviewTranslate, useReviewTexts } from './review-texts.ts';
import { ToldProposals } from './told-proposals.tsx';
import '../figures/figures.css';
import './review.css';

export interface ReviewProps {
  readonly answer: ReviewAnswer;
  readonly t: ReviewTranslate;
  readonly wording: Wording;
}

/** The classification review: what the standard proposes since the last one, decided line by line. */
export function ReviewPlace() {
  const t = useReviewTexts();
  const { answer } = useBase('review', null);
  const figures = answer?.state === 'ready' ? answer.figures : null;
  const wording = useWording(figures?.currency ?? null);
  const last = figures?.past[0];
  const since = figures ? (last ? t('since', { day: wording.format.day(last.on) }) : t('since.never')) : '';
  return (
    <>
      <PlaceHead title={t('title')} intro={[t('intro'), since]} />
      {figures ? (
        <Review answer={figures} t={t} wording={wording} />
      ) : (
        <NotReadyYet answer={answer?.state === 'ready' ? null : answer} />
      )}
    </>
  );
}

function Review({ answer, t, wording }: ReviewProps) {
  const { open, proposals, left } = answer;
  const may = useMay();
  return (
    <>
      {open && may('classify') ? (
        <HeldReviewDesk key={open.id} answer={answer} open={open} t={t} wording={wording} />
      ) : (
        <>
          <Invitation answer={answer} t={t} wording={wording} />
          {proposals.length > 0 ? (
            <ProposalTable answer={answer} t={t} wording={wording} lines={new Map()} decide={null} />
          ) : null}
        </>
      )}
      {left > 0 ? <p className="soft">{t('left', { count: left })}</p> : null}
      <WhyNot act="classify" />
      <OwnProposals t={t} />
      <PastReviews past={answer.past} t={t} wording={wording} />
    </>
  );
}

/** What one proposed oneself, and what became of it. */
function OwnProposals({ t }: Pick<ReviewProps, 't'>) {
  const { session } = useWorkbench();
  const { answer } = useBase('review.proposals', { memberId: session.member.id });
  if (!answer?.length) return null;
  return (
    <section aria-labelledby="own-proposals">
      <h2 className="section-title" id="own-proposals">
        {t('proposals.own')}
      </h2>
      <ToldProposals proposals={answer} named t={t} />
    </section>
  );
}

function Invitation({ answer, t }: ReviewProps) {
  const save = useSave();
  const may = useMay();
  const { session } = useWorkbench();
  const me = session.member.id;
  const start = (): void => {
    const doc = { on: answer.today, present: [me], lines: [], createdAt: Date.now(), createdBy: me };
    void save([{ op: 'create', kind: 'review', doc }], t('started'));
  };
  if (answer.proposals.length === 0) {
    return (
      <div className="invitation">
        <h2 className="section-title">{t('none')}</h2>
        <p className="soft">{t('none.hint')}</p>
      </div>
    );
  }
  return (
    <div className="figure-bar">
      <strong>{t('proposed', { count: answer.proposals.length })}</strong>
      {may('classify') ? (
        <Button look="primary" onClick={start}>
          {t('start')}
        </Button>
      ) : null}
    </div>
  );
}
