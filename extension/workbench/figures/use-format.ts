import { useMemo } from 'react';
import { useWorkbench } from '../workbench-context.tsx';
import { type Format, formatIn } from './format.ts';

export function useFormat(): Format {
  const { language } = useWorkbench();
  return useMemo(() => formatIn(language), [language]);
}
