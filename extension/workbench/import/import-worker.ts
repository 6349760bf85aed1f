import { systemRandomness } from '../../../shared/sync/randomness.ts';
import { openTeamStore } from '../../session/open-session-store.ts';
import { answerCalls } from '../calls.ts';
import { importDesk } from './import-desk.ts';
import { membershipIn } from '../worker-name.ts';

// Reading, checking and writing 100,000 lines happens here, so that the page always answers.
const { team, member } = membershipIn(self.name);
const desk = openTeamStore(team).then((store) =>
  importDesk({
    store,
    member,
    now: () => Date.now(),
    random: systemRandomness,
    alone: async (work) =>
      navigator.locks.request(
        `rapport-import-${team}`,
        { ifAvailable: true },
        async (lock) => lock && work(),
      ),
  }),
);
answerCalls(self, desk, () => performance.now());
