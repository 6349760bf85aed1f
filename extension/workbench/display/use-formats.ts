import { useMemo } from 'react';
import { useWorkbench } from '../workbench-context.tsx';
import { formatsOf, type Formats } from './formats.ts';

const DEVICE_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Formats in the person's language. `zone` is the team's; the device's own until it is known. */
export function useFormats(zone: string = DEVICE_ZONE): Formats {
  const { language } = useWorkbench();
  return useMemo(() => formatsOf(language, zone), [language, zone]);
}
