import { browser } from 'wxt/browser';
import { Button } from '../design/button.tsx';
import { usePage } from '../options/page-context.tsx';
import { PrivacySection } from '../options/privacy-section.tsx';
import { SampleButton } from '../options/sample-button.tsx';
import { Section } from '../options/section.tsx';
import { SitesSection } from '../options/sites-section.tsx';
import { changeSession } from '../session/session.ts';

/** Opened once, at install: what happens with what is read, then where, then with which customers. */
export function WelcomePage() {
  const { t, chosen, session } = usePage();
  return (
    <main className="page">
      <h1>{t('welcome')}</h1>
      <PrivacySection />
      <SitesSection intro={t('welcomeSitesText')} />
      <Section title={t('welcomeStart')} intro={t('welcomeStartText')}>
        <div className="row">
          <Button look="primary" onClick={() => void browser.runtime.openOptionsPage()}>
            {t('openSettings')}
          </Button>
          {chosen ? null : <Button onClick={() => void changeSession({})}>{t('useWithoutServer')}</Button>}
          {session.server ? null : <SampleButton />}
        </div>
        {chosen ? (
          <p role="status">
            {t('welcomeNext')} <a href="/workbench.html">{t('openWorkbench')}</a>
          </p>
        ) : null}
      </Section>
    </main>
  );
}
