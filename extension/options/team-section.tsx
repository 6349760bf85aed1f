import { changeSession } from '../session/session.ts';
import { Button } from '../design/button.tsx';
import { ConnectForm } from './connect-form.tsx';
import { usePage } from './page-context.tsx';
import { SampleButton } from './sample-button.tsx';
import { Section } from './section.tsx';
import { SignOut } from './sign-out.tsx';

export function TeamSection() {
  const { t, session, chosen } = usePage();
  if (session.server) {
    const { name, role } = session.member;
    return (
      <Section title={t('team')}>
        <p>{t('connectedTo', { server: session.server, name, role: t(role) })}</p>
        <SignOut />
      </Section>
    );
  }
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
