import { useMemo } from 'react';
import { DEVICE_ZONE } from '../../locales/device-zone.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { formatsOf, type Formats } from './formats.ts';

/** Formats in the person's language; moments by the clock of this device. */
export function useFormats(): Formats {
  const { language } = useWorkbench();
  return useMemo(() => formatsOf(language, DEVICE_ZONE), [language]);
}
