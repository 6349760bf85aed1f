import { useWorkbench } from '../workbench-context.tsx';
import { type Act, may } from './may.ts';

/** Whether the person may do something. What they may not do is absent; `WhyNot` tells the reason on request. */
export function useMay(): (act: Act) => boolean {
  const { session } = useWorkbench();
  return (act) => may(session.member.role, act);
}
