import { usePage } from './page-context.tsx';
import { Section } from './section.tsx';

export function PrivacySection() {
  const { t } = usePage();
  return (
    <Section title={t('privacy')}>
      <dl className="facts">
        <dt>{t('privacyRead')}</dt>
        <dd>{t('privacyReadText')}</dd>
        <dt>{t('privacyStored')}</dt>
        <dd>{t('privacyStoredText')}</dd>
        <dt>{t('privacySent')}</dt>
        <dd>{t('privacySentText')}</dd>
      </dl>
    </Section>
  );
}
