import type { ReactNode } from 'react';

/** A fact: its name at the left, what there is to say at the right. Belongs in a `<dl className="lines">`. */
export function Line({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="line">
      <dt className="line-label">{label}</dt>
      <dd className="line-value">{children}</dd>
    </div>
  );
}
