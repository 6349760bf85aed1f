import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { usePage } from './page-context.tsx';
import { Section } from './section.tsx';
import { useLocalRecords } from './use-local-records.ts';

type Step = 'offered' | 'asked' | 'busy' | 'failed' | { readonly moved: number };

/** Offers to add to the team what was recorded before there was one. Nothing is moved without a second click. */
export function LocalRecordsSection() {
  const { t } = usePage();
  const { records, move, keep } = useLocalRecords();
  const [step, setStep] = useState<Step>('offered');
  const customers = records.filter(({ kind }) => kind === 'customer').length;
  const others = records.length - customers;
  if (typeof step === 'object')
    return (
      <Section title={t('localRecords')}>
        <Notice tone="done" text={t('localMoved', { count: step.moved })} />
      </Section>
    );
  if (records.length === 0) return null;
  const add = async (): Promise<void> => {
    setStep('busy');
    setStep((await move()) ? { moved: records.length } : 'failed');
  };
  return (
    <Section title={t('localRecords')} intro={t('localFound', { customers, others })}>
      {step === 'offered' ? (
        <div className="row">
          <Button look="primary" onClick={() => setStep('asked')}>
            {t('localAdd')}
          </Button>
          <Button onClick={() => void keep()}>{t('localKeep')}</Button>
        </div>
      ) : (
        <div className="fields" role="group" aria-label={t('localAdd')}>
          <p role="status">{t('localAsk')}</p>
          {step === 'failed' ? <Notice tone="failed" text={t('localFailed')} /> : null}
          <div className="row">
            <Button look="primary" disabled={step === 'busy'} onClick={() => void add()}>
              {t('localAddNow', { count: records.length })}
            </Button>
            <Button onClick={() => setStep('offered')}>{t('cancel')}</Button>
          </div>
        </div>
      )}
    </Section>
  );
}
