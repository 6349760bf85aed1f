import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { answerMessages } from '../messages/answer-messages.ts';
import { cardTokens } from '../session/card-tokens.ts';
import {
  describePage,
  enterOpenTabs,
  leaveOpenTabs,
  placeContentScripts,
} from '../session/content-scripts.ts';
import { keepSynced } from '../session/keep-synced.ts';
import { openFromToolbar } from '../session/open-from-toolbar.ts';
import { closeSessionToPages } from '../session/session.ts';
import { watchSites } from '../session/sites.ts';
import { startStandings } from '../standings/start-standings.ts';

export default defineBackground({
  type: 'module',
  main() {
    const tokens = cardTokens(browser.storage.session, {
      now: () => Date.now(),
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    });
    void closeSessionToPages();
    const wake = keepSynced();
    startStandings();
    answerMessages({
      mintToken: (tabId) => tokens.mint(tabId),
      redeemToken(token, tabId) {
        // A card is about to be looked at.
        void wake('hint');
        return tokens.redeem(token, tabId);
      },
      syncNow: () => void wake('write'),
      // A store that does not open fails each wake alike, and the alarm's says so.
      syncAsked: () => wake('asked').catch(() => false),
      describePage,
    });
    watchSites(() => void placeContentScripts().then(enterOpenTabs));
    browser.permissions.onRemoved.addListener(() => void leaveOpenTabs());
    browser.runtime.onStartup.addListener(() => void placeContentScripts());
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void placeContentScripts().then(enterOpenTabs);
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.action.onClicked.addListener(() => void openFromToolbar());
  },
});
