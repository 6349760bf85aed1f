import { useEffect, useState } from 'react';
import { Button } from '../design/button.tsx';
import { allowSite, isAllowed, listSites, removeSite, type Site } from '../session/sites.ts';
import { AddSite } from './add-site.tsx';
import { usePage } from './page-context.tsx';
import { Section } from './section.tsx';

interface ShownSite extends Site {
  readonly allowed: boolean;
}

export function SitesSection({ intro }: { readonly intro?: string }) {
  const { t } = usePage();
  const { sites, reload } = useSites();
  const [problem, setProblem] = useState<string | null>(null);
  const allow = async (site: Site): Promise<void> => {
    const granted = await allowSite(site);
    setProblem(granted ? null : t('siteRefused', { site: site.name }));
    await reload();
  };
  const remove = async (site: Site): Promise<void> => {
    const removed = await removeSite(site);
    setProblem(removed ? null : t('siteFixed', { site: site.name }));
    await reload();
  };
  return (
    <Section title={t('sites')} intro={intro ?? t('sitesIntro')}>
      <ul className="list">
        {sites.map((site) => (
          <li key={site.id}>
            <span>{site.name}</span>
            <span className="soft">{t(site.allowed ? 'allowed' : 'notAllowed')}</span>
            {site.allowed ? (
              <Button aria-label={t('removeSite', { site: site.name })} onClick={() => void remove(site)}>
                {t('remove')}
              </Button>
            ) : (
              <Button aria-label={t('allowSite', { site: site.name })} onClick={() => void allow(site)}>
                {t('allow')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem ? (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
      <AddSite onAdd={allow} />
    </Section>
  );
}

function useSites() {
  const [sites, setSites] = useState<readonly ShownSite[]>([]);
  useEffect(() => void lookUpSites().then(setSites), []);
  return { sites, reload: async () => setSites(await lookUpSites()) };
}

async function lookUpSites(): Promise<ShownSite[]> {
  const sites = await listSites();
  return Promise.all(sites.map(async (site) => ({ ...site, allowed: await isAllowed(site) })));
}
