import { createElement, Suspense, useEffect, useRef } from 'react';
import { PlaceBoundary } from './place-boundary.tsx';
import { placeComponent, placeNamed } from './places.ts';
import { Rail } from './rail.tsx';
import { useReturn } from './steps.ts';
import { useWorkbench } from './workbench-context.tsx';
import { ShownAddress, useLiveAddress, useShownAddress } from './use-address.ts';

/** The rail of places at the left, the chosen place beside it. */
export function Workbench() {
  const { t } = useWorkbench();
  const address = useShownAddress();
  const place = placeNamed(address.place);
  const title = t(`place.${place}`);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('title')}`;
  }, [title, t]);
  // The names of a cell of the pyramid stand below its matrix, where they were asked for.
  useReturn(place === 'pyramid' ? place : `${place}/${address.rest[0] ?? ''}`);
  return (
    <div className="workbench">
      <button type="button" className="skip button button-plain" onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <Rail place={placeNamed(useLiveAddress().place)} />
      <ShownAddress value={address}>
        {/* Outside the keyed part: a place stays until the next one is loaded. */}
        <Suspense fallback={null}>
          <main className="place" key={place} ref={main} tabIndex={-1}>
            <PlaceBoundary text={t('failed')}>{createElement(placeComponent(place))}</PlaceBoundary>
          </main>
        </Suspense>
      </ShownAddress>
    </div>
  );
}
