import { useState } from 'react';
import { Segmented } from '../../design/segmented.tsx';
import { TextField } from '../../design/field.tsx';
import { logTouch, removeAll, type About } from '../changes.ts';
import { useActions, type Gesture } from '../card-actions.ts';
import { useSave } from '../done.tsx';
import { draftName } from '../draft-offer.tsx';
import { useDraft } from '../use-draft.ts';
import { useAllWords } from '../words.ts';
import { FormFrame } from './form-frame.tsx';
import { fromLocalTime, toLocalTime } from './local-time.ts';

type TouchFields = Readonly<Record<'subject' | 'when' | 'minutes', string>> & {
  readonly direction: 'in' | 'out';
};

interface TouchFormProps {
  readonly channel: 'call' | 'meeting';
  readonly about: About;
  onClose(): void;
}

export function TouchForm({ channel, about, onClose }: TouchFormProps) {
  const { t } = useAllWords();
  const { author, now } = useActions();
  const save = useSave('contact');
  const fresh: TouchFields = {
    direction: 'out',
    subject: '',
    when: toLocalTime(now()),
    minutes: channel === 'call' ? '10' : '60',
  };
  const draft = useDraft(draftName(about.customerId, channel), fresh);
  const { direction, subject, when, minutes } = draft.fields;
  const [checked, setChecked] = useState(false);
  const at = fromLocalTime(when);
  const minutesFit = /^\d{0,4}$/.test(minutes) && Number(minutes) <= 1440;

  const submit = async (gesture: Gesture) => {
    setChecked(true);
    if (at === null || !minutesFit) return null;
    const touch = {
      channel,
      direction: channel === 'meeting' ? ('both' as const) : direction,
      at,
      minutes: minutes === '' ? null : Number(minutes),
      subject,
    };
    const said = t(channel === 'call' ? 'savedCall' : 'savedMeeting');
    return save([logTouch(touch, about, author())], said, removeAll('interaction'), gesture);
  };

  return (
    <FormFrame title={t(channel)} onSave={submit} onSaved={draft.forget} onClose={onClose}>
      {channel === 'call' ? (
        <Segmented
          label={t('whoCalled')}
          value={direction}
          onChoose={(chosen) => draft.change({ direction: chosen })}
          choices={[
            { value: 'out', label: t('weCalled') },
            { value: 'in', label: t('theyCalled') },
          ]}
        />
      ) : null}
      <TextField
        label={t('about')}
        value={subject}
        autoFocus
        maxLength={300}
        onChange={(event) => draft.change({ subject: event.target.value })}
      />
      <div className="form-pair">
        <TextField
          label={t('when')}
          type="datetime-local"
          value={when}
          problem={checked && at === null ? t('problem.time') : null}
          onChange={(event) => draft.change({ when: event.target.value })}
        />
        <TextField
          label={t('minutes')}
          inputMode="numeric"
          value={minutes}
          problem={checked && !minutesFit ? t('problem.minutes') : null}
          onChange={(event) => draft.change({ minutes: event.target.value })}
        />
      </div>
    </FormFrame>
  );
}
