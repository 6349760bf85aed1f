import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

export function Section({ title, note, children }: SectionProps) {
  const id = useId();
  return (
    <section className="shown-section" aria-labelledby={id}>
      <h2 className="block-title" id={id}>
        {title}
      </h2>
      {note ? <p className="soft">{note}</p> : null}
      {children}
    </section>
  );
}
