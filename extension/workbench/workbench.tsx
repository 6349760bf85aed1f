import { useEffect, useState } from 'react';
import { placeAt, type PlaceName, placeNames, PLACES } from './places.ts';
import { useWorkbench } from './workbench-context.tsx';

/** The rail of places at the left, the chosen place beside it. */
export function Workbench() {
  const { t } = useWorkbench();
  const place = usePlace();
  const Place = PLACES[place];
  const title = t(`place.${place}`);
  useEffect(() => {
    document.title = `${title} · ${t('title')}`;
  }, [title, t]);
  return (
    <div className="workbench">
      <nav className="rail" aria-label={t('places')}>
        <p className="rail-name">{t('title')}</p>
        <ul>
          {placeNames.map((name) => (
            <li key={name}>
              <a className="rail-place" href={`#/${name}`} aria-current={name === place ? 'page' : undefined}>
                {t(`place.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="place" key={place}>
        <Place />
      </main>
    </div>
  );
}

function usePlace(): PlaceName {
  const [place, setPlace] = useState(() => placeAt(location.hash));
  useEffect(() => {
    const end = new AbortController();
    addEventListener('hashchange', () => setPlace(placeAt(location.hash)), { signal: end.signal });
    return () => end.abort();
  }, []);
  return place;
}
