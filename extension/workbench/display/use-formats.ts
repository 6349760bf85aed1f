import { useMemo } from 'react';
import { useWorkbench } from '../workbench-context.tsx';
import { formatsOf, type Formats } from './formats.ts';

/** Formats in the person's language. `zone` is the team's; the device's own until it is known. */
export function useFormats(zone: string = new Intl.DateTimeFormat().resolvedOptions().timeZone): Formats {
  const { language } = useWorkbench();
  return useMemo(() => formatsOf(language, zone), [language, zone]);
}
