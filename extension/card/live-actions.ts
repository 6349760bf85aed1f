import { browser } from 'wxt/browser';
import { askBackground } from '../messages/ask-background.ts';
import type { FromCard } from '../messages/card-port.ts';
import type { ReadOnlyStore } from '../store/read-only.ts';
import type { CardActions } from './card-actions.ts';
import type { StateCell } from './card-state.ts';
import type { Drafts } from './drafts.ts';
import { rememberFrame } from './frame-memory.ts';
import type { CardWriter } from './write-card.ts';

export interface ActionParts {
  readonly cell: StateCell;
  writer(): Promise<CardWriter>;
  readonly drafts: Drafts;
  store(): ReadOnlyStore;
  refresh(): Promise<void>;
  tell(message: FromCard): void;
}

/** The card's actions over a real page, store and browser. */
export function liveActions({ cell, writer, drafts, store, refresh, tell }: ActionParts): CardActions {
  return {
    author() {
      const { member, department } = cell.get().session;
      return { memberId: member.id, department, now: Date.now() };
    },
    now: Date.now,
    drafts,
    save: async (changes, gesture) => (await writer()).save(changes, gesture),
    retry: async (entry, gesture) => (await writer()).retry(entry, gesture),
    discard: async (entry) => (await writer()).discard(entry),
    choosePerson(chosen) {
      cell.set({ chosen });
      void refresh();
    },
    chooseCustomer(address, customerId) {
      const { [`a:${address}`]: _before, ...others } = cell.get().choices;
      const choices = customerId === null ? others : { ...others, [`a:${address}`]: customerId };
      cell.set({ choices });
      void rememberFrame({ choices });
      void refresh();
    },
    async findCustomers(start) {
      const { findCustomers } = await import('./loaded-later.ts');
      return findCustomers(store(), start);
    },
    async checkDomain(host) {
      const { companyDomain } = await import('../../shared/matching/registrable.ts');
      return companyDomain(host);
    },
    async describePage() {
      const report = await askBackground({ type: 'describe-page' });
      return report === null ? null : { report, copied: await copyText(report) };
    },
    copy: copyText,
    fold(folded) {
      cell.set({ folded });
      tell({ type: 'collapsed', collapsed: folded });
      void rememberFrame({ folded });
    },
    resize(width) {
      cell.set({ width });
      tell({ type: 'width', px: width });
      void rememberFrame({ width });
    },
    openSettings: () => void browser.runtime.openOptionsPage(),
    leave: () => tell({ type: 'leave' }),
  };
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The page's permissions policy may forbid it; the caller then shows the text to be copied by hand.
    return false;
  }
}
