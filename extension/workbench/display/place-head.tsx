import type { ReactNode } from 'react';
import { joinSentences } from '../../locales/join-sentences.ts';
import { useWorkbench } from '../workbench-context.tsx';

interface PlaceHeadProps {
  readonly title: string;
  /** One sentence after another. */
  readonly intro: string | readonly string[];
  /** What is done here most. */
  readonly children?: ReactNode;
}

/** The name of a place and what it is for. */
export function PlaceHead({ title, intro, children }: PlaceHeadProps) {
  const { language } = useWorkbench();
  return (
    <header className="place-head">
      <div>
        <h1 className="place-title">{title}</h1>
        <p className="place-intro">{joinSentences([intro].flat(), language)}</p>
      </div>
      {children}
    </header>
  );
}
