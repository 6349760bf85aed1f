import { useBase } from '../base/use-base.tsx';
import { NotReadyYet } from '../figures/not-ready.tsx';

const NOBODY = { state: 'no-customers' } as const;

/** What will stand here once there is something to show; before there is any customer, the ways to begin. */
export function Invitation({ text }: { readonly text: string }) {
  const { answer } = useBase('base.count', null);
  if (answer === null) return null;
  return answer.customers === 0 ? <NotReadyYet answer={NOBODY} /> : <p className="invitation">{text}</p>;
}
