import { useMemo } from 'react';
import { browser } from 'wxt/browser';
import type { CardActions } from '../../card/card-actions.ts';
import { draftsIn } from '../../card/drafts.ts';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';

/** What the card can do in the workbench: write. The page beside a mail has no counterpart here. */
export function useCardActions(): CardActions {
  const { session } = useWorkbench();
  const save = useSave();
  const { member, department } = session;
  return useMemo<CardActions>(() => {
    const nothing = (): void => undefined;
    return {
      author: () => ({ memberId: member.id, department, now: Date.now() }),
      now: Date.now,
      drafts: draftsIn(new Map()),
      async save(changes) {
        // The card tells of its own saves, with their undo, where they happened.
        const saved = await save(changes, null);
        return saved.ok ? { ok: true, ids: saved.ids } : { ok: false, problem: 'failed' };
      },
      choosePerson: nothing,
      chooseCustomer: nothing,
      findCustomers: async () => [],
      checkDomain: async () => {
        const { companyDomain } = await import('../../../shared/matching/registrable.ts');
        return companyDomain('');
      },
      describePage: async () => null,
      copy: async (text) => {
        await navigator.clipboard.writeText(text);
        return true;
      },
      fold: nothing,
      resize: nothing,
      openSettings: () => void browser.runtime.openOptionsPage(),
      leave: nothing,
      retry: async () => ({ ok: false, problem: 'failed' }),
      discard: async () => undefined,
    };
  }, [member.id, department, save]);
}
