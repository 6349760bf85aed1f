import { useState } from 'react';
import { type Severity, SEVERITIES } from '../../../shared/records/complaint.ts';
import { Button } from '../../design/button.tsx';
import { TextArea, TextField } from '../../design/field.tsx';
import { Segmented } from '../../design/segmented.tsx';
import { addressOf, go } from '../address.ts';
import { recall, remember } from '../steps.ts';
import { useSave } from '../saving/use-save.tsx';
import { useTexts } from '../use-texts.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { ChooseCustomer, type ChosenCustomer } from '../display/choose-customer.tsx';
import { complaintsTexts } from './complaints-texts.ts';

interface Draft {
  readonly customer: ChosenCustomer | null;
  readonly what: string;
  readonly details: string;
  readonly severity: Severity;
}

const DRAFT = 'new-complaint';

/** What was typed when this page was left without saving: Back brings it here again. */
function draftLeft(): Draft {
  // `as`: only this form remembers anything under this name
  const left = recall(DRAFT) as Draft | undefined;
  return left ?? { customer: null, what: '', details: '', severity: 'minor' };
}

/** Receives a complaint; its deadlines run from now. */
export function NewComplaint() {
  const t = useTexts(complaintsTexts);
  const { session } = useWorkbench();
  const save = useSave();
  const [draft, setDraft] = useState(draftLeft);
  const { customer, what, details, severity } = draft;
  const set = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }));
  const [tried, setTried] = useState(false);
  const create = async (): Promise<void> => {
    setTried(true);
    if (customer === null || what.trim() === '') return;
    const now = Date.now();
    const by = { createdAt: now, createdBy: session.member.id };
    const more = details.trim() === '' ? {} : { details: details.trim() };
    const about = {
      customerId: customer.id,
      what: what.trim(),
      ...more,
      severity,
      state: 'received' as const,
    };
    const doc = { ...about, receivedAt: now, handlerId: session.member.id, ...by };
    const saved = await save([{ op: 'create', kind: 'complaint', doc }], t('said.received'));
    const [id] = saved.ids;
    if (saved.ok && id !== undefined) go(addressOf('complaints', [id]));
  };
  const cancel = (): void => {
    remember(DRAFT, draft);
    go(addressOf('complaints'));
  };
  return (
    <>
      <a className="back-link" href={addressOf('complaints')}>
        ‹ {t('back')}
      </a>
      <h1 className="place-title">{t('newTitle')}</h1>
      <form
        className="complaint-form"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) cancel();
        }}
      >
        <ChooseCustomer
          chosen={customer}
          label={t('customer')}
          problem={tried && customer === null ? t('chooseCustomer') : null}
          autoFocus
          onChoose={(chosen) => set({ customer: chosen })}
        />
        <TextField
          label={t('whatLabel')}
          problem={tried && what.trim() === '' ? t('needsWhat') : null}
          value={what}
          maxLength={300}
          onChange={(event) => set({ what: event.target.value })}
        />
        <Segmented
          label={t('severity')}
          value={severity}
          choices={SEVERITIES.map((one) => ({ value: one, label: t(`severity.${one}`) }))}
          onChoose={(chosen) => set({ severity: chosen })}
        />
        <TextArea
          label={t('details')}
          value={details}
          onChange={(event) => set({ details: event.target.value })}
        />
        <div className="complaint-actions">
          <Button look="primary" type="submit">
            {t('create')}
          </Button>
          <Button look="quiet" onClick={cancel}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </>
  );
}
