import { usePage } from './page-context.tsx';
import { DevicesSection } from './devices-section.tsx';
import { LocalRecordsSection } from './local-records-section.tsx';
import { MembersSection } from './members-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { SyncSection } from './sync-section.tsx';
import { TeamSection } from './team-section.tsx';
import { YouSection } from './you-section.tsx';

export function OptionsPage() {
  const { t, session } = usePage();
  return (
    <main className="page">
      <h1>{t('title')}</h1>
      <p>
        <a href="/workbench.html">{t('openWorkbench')}</a>
      </p>
      <TeamSection />
      {session.server ? <LocalRecordsSection key={session.team} /> : null}
      <SitesSection />
      <YouSection key={session.team} />
      {session.server ? <DevicesSection /> : null}
      {session.server && session.member.role === 'admin' ? <MembersSection /> : null}
      <SyncSection />
      <PrivacySection />
    </main>
  );
}
