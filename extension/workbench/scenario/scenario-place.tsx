import type { ScenarioTexts } from '../../locales/en/scenario.ts';
import { useBase } from '../base/use-base.tsx';
import { FiguresFrame } from '../figures/figures-frame.tsx';
import { placeTexts, useTexts } from '../use-texts.ts';
import { ScenarioDesk } from './scenario-desk.tsx';
import './scenario.css';

const texts = placeTexts<ScenarioTexts>({
  en: async () => (await import('../../locales/en/scenario.ts')).scenario,
  'zh-CN': async () => (await import('../../locales/zh-CN/scenario.ts')).scenario,
  'zh-TW': async () => (await import('../../locales/zh-TW/scenario.ts')).scenario,
});

/** What if customers moved up, or away? */
export function ScenarioPlace() {
  const t = useTexts(texts);
  const { answer } = useBase('scenario', null);
  return (
    <FiguresFrame t={t} answer={answer}>
      {(figures) => <ScenarioDesk answer={figures} t={t} />}
    </FiguresFrame>
  );
}
