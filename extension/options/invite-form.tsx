import { useState, type SubmitEvent } from 'react';
import { ROLES, type Role } from '../../shared/records/define-record.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { Segmented } from '../design/segmented.tsx';
import { issuedCode, type IssuedCode } from '../session/team-lists.ts';
import { usePage } from './page-context.tsx';
import { useWhen } from './use-when.ts';

interface Invitee {
  readonly name: string;
  readonly role: Role;
  readonly addresses: readonly string[];
}

interface InviteFormProps {
  readonly onInvite: (invitee: Invitee) => Promise<{ readonly body: unknown } | null>;
}

export function InviteForm({ onInvite }: InviteFormProps) {
  const { t } = usePage();
  const when = useWhen();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [role, setRole] = useState<Role>('rep');
  const [issued, setIssued] = useState<(IssuedCode & { readonly name: string }) | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const done = await onInvite({ name, role, addresses: address.trim() === '' ? [] : [address.trim()] });
    const read = done && issuedCode.safeParse(done.body);
    if (!read?.success) return;
    setIssued({ ...read.data, name });
    setName('');
    setAddress('');
  };
  return (
    <form className="fields" onSubmit={(event) => void submit(event)}>
      <TextField label={t('inviteName')} value={name} onChange={({ target }) => setName(target.value)} />
      <TextField
        label={t('inviteAddress')}
        type="email"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <Segmented<Role>
        label={t('inviteRole')}
        value={role}
        choices={ROLES.map((each) => ({ value: each, label: t(each) }))}
        onChoose={setRole}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {t('invite')}
      </Button>
      {issued ? (
        <p role="status" className="code">
          {t('invitationMade', { name: issued.name, code: issued.code, when: when(issued.expiresAt) })}
        </p>
      ) : null}
    </form>
  );
}
