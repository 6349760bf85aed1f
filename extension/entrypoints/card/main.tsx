import { mountCard, prepareCard } from '../../card/mount-card.tsx';
import { acceptPort } from '../../messages/accept-port.ts';
import { readSession } from '../../session/session.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

// Until a port comes with a token of ours this page shows nothing and answers nobody, whoever has embedded it; what the
// card needs from this browser is fetched meanwhile.
const [port, prepared] = await Promise.all([acceptPort(window), readSession().then(prepareCard)]);
mountCard(root, port, prepared);
