import { openTeamStore } from '../../session/open-session-store.ts';
import { answerCalls } from '../calls.ts';
import { membershipIn } from '../worker-name.ts';
import { exportDesk } from './export-desk.ts';

// Writing a file of 200,000 records takes seconds: here, not in the page.
const { team, member } = membershipIn(self.name);
const desk = openTeamStore(team).then((store) => exportDesk({ store, member, now: () => Date.now() }));
answerCalls(self, desk, () => performance.now());
