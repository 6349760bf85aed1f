import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

export function Section({ title, intro, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro ? <p className="soft">{intro}</p> : null}
      {children}
    </section>
  );
}
