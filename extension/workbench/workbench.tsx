import { createElement, Suspense, useEffect } from 'react';
import { useAddress } from './address.ts';
import { PlaceBoundary } from './place-boundary.tsx';
import { placeComponent, placeNamed } from './places.ts';
import { Rail } from './rail.tsx';
import { useWorkbench } from './workbench-context.tsx';

/** The rail of places at the left, the chosen place beside it. */
export function Workbench() {
  const { t } = useWorkbench();
  const place = placeNamed(useAddress().place);
  const title = t(`place.${place}`);
  useEffect(() => {
    document.title = `${title} · ${t('title')}`;
    scrollTo(0, 0);
  }, [title, t]);
  return (
    <div className="workbench">
      <Rail place={place} />
      <main className="place" key={place}>
        <PlaceBoundary text={t('failed')}>
          <Suspense fallback={null}>{createElement(placeComponent(place))}</Suspense>
        </PlaceBoundary>
      </main>
    </div>
  );
}
