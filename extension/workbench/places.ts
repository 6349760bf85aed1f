import type { ComponentType } from 'react';
import { ExportPlace } from './export/export-place.tsx';
import { ImportPlace } from './import/import-place.tsx';

/** The places of the workbench, in the order of the rail. A place's address is its name after the `#/`. */
export const PLACES = {
  import: ImportPlace,
  export: ExportPlace,
} as const satisfies Readonly<Record<string, ComponentType>>;

export type PlaceName = keyof typeof PLACES;

export const placeNames = Object.keys(PLACES) as PlaceName[]; // `as`: Object.keys widens a literal's keys

/** The place an address names; the first place for any other. */
export function placeAt(hash: string): PlaceName {
  const name = hash.replace(/^#\//, '').split('/')[0];
  return placeNames.find((place) => place === name) ?? 'import';
}
