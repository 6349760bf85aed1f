import { GROUPS, groupOf, type PlaceName, placeNames } from './places.ts';
import { Palette } from './palette/palette.tsx';
import { useWorkbench } from './workbench-context.tsx';

/**
 * In a narrow window the places stand side by side, and most of them out of sight. In the frame that shows them: to
 * scroll at once would lay the page out twice.
 */
function bringIntoSight(link: HTMLAnchorElement | null): void {
  requestAnimationFrame(() => link?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
}

/** The list of places, in groups. */
export function Rail({ place }: { readonly place: PlaceName }) {
  const { t } = useWorkbench();
  return (
    <nav className="rail" aria-label={t('places')}>
      <p className="rail-name">{t('title')}</p>
      <Palette />
      {GROUPS.map((group) => {
        const names = placeNames.filter((name) => groupOf(name) === group);
        return names.length === 0 ? null : (
          <ul className="rail-group" key={group} aria-label={t(`group.${group}`)}>
            {names.map((name) => (
              <li key={name}>
                <a
                  ref={name === place ? bringIntoSight : null}
                  className="rail-place"
                  href={`#/${name}`}
                  aria-current={name === place ? 'page' : undefined}
                >
                  {t(`place.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        );
      })}
      <ul className="rail-group" aria-label={t('team')}>
        <li>
          <a className="rail-place" href="options.html">
            {t('team')}
          </a>
        </li>
      </ul>
    </nav>
  );
}
