import { mountCard } from '../../card/mount-card.tsx';
import { acceptPort } from '../../messages/accept-port.ts';
import { readSession } from '../../session/session.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

// Until a port comes with a token of ours this page is empty and inert, whoever has embedded it.
const [port, session] = await Promise.all([acceptPort(window), readSession()]);
await mountCard({ root, port, session });
