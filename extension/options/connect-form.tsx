import { useState, type SubmitEvent } from 'react';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import type { OptionsMessages } from '../locales/en/options.ts';
import { connect, type ConnectProblem } from '../session/connect.ts';
import { deviceName } from '../session/device-name.ts';
import { readServerAddress } from '../session/server-address.ts';
import { changeSession } from '../session/session.ts';
import { usePage } from './page-context.tsx';

type Text = keyof OptionsMessages;
interface Problem {
  readonly field: 'address' | 'code';
  readonly text: Text;
}

const TEXTS = {
  unreachable: { field: 'address', text: 'unreachable' },
  'not-a-server': { field: 'address', text: 'notAServer' },
  'wrong-code': { field: 'code', text: 'wrongCode' },
  'too-many-tries': { field: 'code', text: 'tooManyTries' },
  'server-failed': { field: 'address', text: 'serverFailed' },
} satisfies Record<ConnectProblem, Problem>;

export function ConnectForm() {
  const { t } = usePage();
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(await tryToConnect(address, code, problem?.text === 'unprotectedAddress'));
    setBusy(false);
  };
  const about = (field: Problem['field']): string | null =>
    problem?.field === field ? t(problem.text) : null;

  return (
    <form className="fields" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t('serverAddress')}
        value={address}
        placeholder="crm.example.com"
        inputMode="url"
        spellCheck={false}
        problem={about('address')}
        onChange={({ target }) => {
          setAddress(target.value);
          setProblem(null);
        }}
      />
      <TextField
        label={t('invitationCode')}
        value={code}
        spellCheck={false}
        problem={about('code')}
        onChange={({ target }) => setCode(target.value)}
      />
      <Button type="submit" look="primary" disabled={busy}>
        {t(busy ? 'connecting' : 'connect')}
      </Button>
    </form>
  );
}

async function tryToConnect(typed: string, code: string, warned: boolean): Promise<Problem | null> {
  const address = readServerAddress(typed);
  if (!address.ok) return { field: 'address', text: 'wrongAddress' };
  if (address.unprotected && !warned) return { field: 'address', text: 'unprotectedAddress' };
  if (code.trim() === '') return { field: 'code', text: 'codeMissing' };
  const connected = await connect(address.origin, code, deviceName(navigator.userAgent));
  if (!connected.ok) return TEXTS[connected.problem];
  await changeSession(connected.session);
  return null;
}
