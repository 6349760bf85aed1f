import type { ReactNode } from 'react';
import type { Window } from '../../../shared/method/days.ts';
import type { Translate } from '../../locales/translate.ts';
import { PlaceHead } from '../display/place-head.tsx';
import { NotReadyYet } from './not-ready.tsx';
import type { Answered } from './ready.ts';
import { useFormats } from '../display/use-formats.ts';
import './figures.css';

interface FiguresFrameProps<Figures> {
  readonly t: Translate<'title' | 'intro' | 'period'>;
  /** Null until the first answer. */
  readonly answer: Answered<Figures> | null;
  readonly children: (figures: Figures) => ReactNode;
}

/** A place whose figures come from the rankings: its head with the period they are of, then they or why not yet. */
export function FiguresFrame<Figures extends { readonly window: Window }>({
  t,
  answer,
  children,
}: FiguresFrameProps<Figures>) {
  const format = useFormats();
  if (answer?.state !== 'ready') {
    return (
      <>
        <PlaceHead title={t('title')} intro={t('intro')} />
        <NotReadyYet answer={answer} />
      </>
    );
  }
  const { window } = answer.figures;
  const period = t('period', { from: format.day(window.from), to: format.day(window.to) });
  return (
    <>
      <PlaceHead title={t('title')} intro={[t('intro'), period]} />
      {children(answer.figures)}
    </>
  );
}
