import type { ScenarioTexts } from '../../locales/en/scenario.ts';
import { useBase } from '../base/use-base.tsx';
import { NotReadyYet } from '../figures/not-ready.tsx';
import { useFormat } from '../figures/use-format.ts';
import { type TextFiles, useTexts } from '../figures/use-texts.ts';
import { ScenarioDesk } from './scenario-desk.tsx';
import '../figures/figures.css';
import './scenario.css';

const FILES: TextFiles<ScenarioTexts> = {
  en: async () => (await import('../../locales/en/scenario.ts')).scenario,
  'zh-CN': async () => (await import('../../locales/zh-CN/scenario.ts')).scenario,
  'zh-TW': async () => (await import('../../locales/zh-TW/scenario.ts')).scenario,
};

/** What if customers moved up, or away? */
export function ScenarioPlace() {
  const t = useTexts(FILES);
  const format = useFormat();
  const { answer } = useBase('scenario', null);
  const figures = answer?.state === 'ready' ? answer.figures : null;
  return (
    <>
      <h1 className="place-title">{t('title')}</h1>
      <p className="place-intro">
        {t('intro')}{' '}
        {figures
          ? t('period', { from: format.day(figures.window.from), to: format.day(figures.window.to) })
          : null}
      </p>
      {figures ? (
        <ScenarioDesk answer={figures} t={t} />
      ) : (
        <NotReadyYet answer={answer?.state === 'ready' ? null : answer} />
      )}
    </>
  );
}
