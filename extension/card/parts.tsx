import type { ReactNode } from 'react';

export interface Part {
  readonly text: ReactNode;
  readonly tone?: 'soft' | 'late';
}

/** What a fact says, its parts kept whole where the line breaks, with dots between those that share a line. */
export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <span className="parts">
      {parts.map(({ text, tone }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- said anew at each reading, they keep no state
        <span key={at} className={tone === undefined ? 'part' : `part ${tone}`}>
          {text}
        </span>
      ))}
    </span>
  );
}
