import { type ComponentType, lazy } from 'react';
import type { Language } from '../../shared/records/define-record.ts';
import { beginWords } from './customers/begin-words.ts';
import { CustomersPlace } from './customers/customers-place.tsx';

/** How the rail groups places. */
export const GROUPS = ['customers', 'value', 'attention', 'data'] as const;
export type Group = (typeof GROUPS)[number];

/** A place: loaded when it is first visited. */
interface Place {
  readonly group: Group;
  readonly load: () => Promise<ComponentType>;
  /** Loads what it says, where the first screen must not wait for one text after the other. */
  readonly words?: (language: Language) => Promise<void>;
}

/**
 * The places of the workbench, in the order of the rail, the one it opens on loaded with it. A place's address is its name
 * after the `#/`.
 */
const LOADERS = {
  customers: {
    group: 'customers',
    load: async () => CustomersPlace,
    words: beginWords,
  },
  pyramid: {
    group: 'value',
    load: async () => (await import('./pyramid/pyramid-place.tsx')).PyramidPlace,
  },
  scenario: {
    group: 'value',
    load: async () => (await import('./scenario/scenario-place.tsx')).ScenarioPlace,
  },
  focus: {
    group: 'value',
    load: async () => (await import('./focus/focus-place.tsx')).FocusPlace,
  },
  value: {
    group: 'value',
    load: async () => (await import('./value/value-place.tsx')).ValuePlace,
  },
  review: {
    group: 'value',
    load: async () => (await import('./review/review-place.tsx')).ReviewPlace,
  },
  standard: {
    group: 'value',
    load: async () => (await import('./standard/standard-place.tsx')).StandardPlace,
  },
  policies: {
    group: 'value',
    load: async () => (await import('./policies/policies-place.tsx')).PoliciesPlace,
  },
  economics: {
    group: 'value',
    load: async () => (await import('./economics/economics-place.tsx')).EconomicsPlace,
  },
  complaints: {
    group: 'attention',
    load: async () => (await import('./complaints/complaints-place.tsx')).ComplaintsPlace,
  },
  prospects: {
    group: 'attention',
    load: async () => (await import('./prospects/prospects-place.tsx')).ProspectsPlace,
  },
  time: {
    group: 'attention',
    load: async () => (await import('./time/time-place.tsx')).TimePlace,
  },
  loyalty: {
    group: 'attention',
    load: async () => (await import('./loyalty/loyalty-place.tsx')).LoyaltyPlace,
  },
  satisfaction: {
    group: 'attention',
    load: async () => (await import('./satisfaction/satisfaction-place.tsx')).SatisfactionPlace,
  },
  governance: {
    group: 'attention',
    load: async () => (await import('./governance/governance-place.tsx')).GovernancePlace,
  },
  knowledge: {
    group: 'attention',
    load: async () => (await import('./knowledge/knowledge-place.tsx')).KnowledgePlace,
  },
  rivals: {
    group: 'attention',
    load: async () => (await import('./rivals/rivals-place.tsx')).RivalsPlace,
  },
  import: { group: 'data', load: async () => (await import('./import/import-place.tsx')).ImportPlace },
  export: { group: 'data', load: async () => (await import('./export/export-place.tsx')).ExportPlace },
} as const satisfies Readonly<Record<string, Place>>;

export type PlaceName = keyof typeof LOADERS;

export const placeNames = Object.keys(LOADERS) as PlaceName[]; // `as`: Object.keys widens a literal's keys

export function groupOf(name: PlaceName): Group {
  return LOADERS[name].group;
}

/** What was loaded before the first rendering: `lazy` would wait a moment even for that, and React then 300 ms more. */
const begun = new Map<PlaceName, ComponentType>();

/** Loads a place before anything asks for it: a page opened on it need not wait for one thing after another. */
export async function beginPlace(name: PlaceName, language: Promise<Language>): Promise<void> {
  const { load, words }: Place = LOADERS[name];
  // A failure is told by the place itself, which loads the same.
  await Promise.allSettled([load().then((place) => begun.set(name, place)), language.then(words)]);
}

const lazyPlaces = new Map(
  placeNames.map((name) => [name, lazy(async () => ({ default: await LOADERS[name].load() }))]),
);

export function placeComponent(name: PlaceName): ComponentType {
  return begun.get(name) ?? lazyPlaces.get(name) ?? (() => null);
}

/** The place an address names; the first place for any other. */
export function placeNamed(name: string): PlaceName {
  return placeNames.find((place) => place === name) ?? 'customers';
}
