import { useEffect, useState } from 'react';
import { changeSession } from '../session/session.ts';
import { readTeamName } from '../session/team-name.ts';
import { Button } from '../design/button.tsx';
import { ConnectForm } from './connect-form.tsx';
import { usePage } from './page-context.tsx';
import { SampleButton } from './sample-button.tsx';
import { Section } from './section.tsx';
import { SignOut } from './sign-out.tsx';

export function TeamSection() {
  const { t, session, chosen } = usePage();
  if (session.server) return <ConnectedTeam server={session.server} />;
  return (
    <Section title={t('team')} intro={t('teamIntro')}>
      {/* A connection that failed is of no interest once no server is used */}
      <ConnectForm key={chosen ? 'chosen' : 'open'} />
      <div className="row">
        {chosen ? (
          <p className="soft">{t('usingWithoutServer')}</p>
        ) : (
          <Button onClick={() => void changeSession({})}>{t('useWithoutServer')}</Button>
        )}
        <SampleButton />
      </div>
    </Section>
  );
}

function ConnectedTeam({ server }: { readonly server: string }) {
  const { t, session } = usePage();
  const { name, role } = session.member;
  const [teamName, setTeamName] = useState<string | null>(null);
  useEffect(() => {
    const end = new AbortController();
    void readTeamName(session).then((read) => end.signal.aborted || setTeamName(read));
    return () => end.abort();
  }, [session]);
  return (
    <Section title={t('team')}>
      {teamName === null ? null : (
        <p>
          <strong>{teamName}</strong>
        </p>
      )}
      <p>{t('connectedTo', { server, name, role: t(role) })}</p>
      <SignOut />
    </Section>
  );
}
