import type { ReactNode } from 'react';

interface PlaceHeadProps {
  readonly title: string;
  readonly intro: string;
  /** What is done here most. */
  readonly children?: ReactNode;
}

/** The name of a place and what it is for. */
export function PlaceHead({ title, intro, children }: PlaceHeadProps) {
  return (
    <header className="place-head">
      <div>
        <h1 className="place-title">{title}</h1>
        <p className="place-intro">{intro}</p>
      </div>
      {children}
    </header>
  );
}
