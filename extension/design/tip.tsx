import { useId, type ReactNode } from 'react';

/** Words with a longer explanation on hover and on keyboard focus. */
export function Tip({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <span className="tip" tabIndex={0} aria-describedby={id}>
      {children}
      <span className="tip-text" role="tooltip" id={id}>
        {text}
      </span>
    </span>
  );
}
