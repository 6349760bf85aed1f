import { createRoot } from 'react-dom/client';
import '../../extension/design/tokens.css';
import '../../extension/design/base.css';
import '../../extension/design/primitives.css';
import '../../extension/card/card.css';
import { ActionsContext, type CardActions, type Saved } from '../../extension/card/card-actions.ts';
import { draftsIn } from '../../extension/card/drafts.ts';
import { Card } from '../../extension/card/card.tsx';
import { createWords, WordsContext } from '../../extension/card/words.ts';
import { loadCardMessages } from '../../extension/locales/all-card-messages.ts';
import { LANGUAGES } from '../../shared/records/define-record.ts';
import { NOW, views, ZONE } from './views.ts';

const asked = new URLSearchParams(location.search);
const language = LANGUAGES.find((known) => known === asked.get('language')) ?? 'en';
const view = views[asked.get('view') ?? 'full'] ?? { kind: 'nothing-open' };
const saved: Saved = asked.has('fail') ? { ok: false, problem: 'failed' } : { ok: true, ids: ['new'] };
document.documentElement.lang = language;
document.documentElement.dataset['scheme'] = asked.get('scheme') ?? 'light';

const actions: CardActions = {
  author: () => ({ memberId: 'me', department: 'sales', now: NOW }),
  now: () => NOW,
  drafts: draftsIn(new Map()),
  save: async () => saved,
  retry: async () => saved,
  discard: async () => undefined,
  choosePerson: () => undefined,
  chooseCustomer: () => undefined,
  findCustomers: async () => [{ id: 'a', name: 'Example Trading', city: 'Shanghai' }],
  checkDomain: async (domain) => ({ ok: true, domain }),
  describePage: async () => ({ report: '<div><p>…</p></div>', copied: false }),
  copy: async () => true,
  fold: () => undefined,
  resize: () => undefined,
  openSettings: () => undefined,
  leave: () => undefined,
};

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(
  <WordsContext value={createWords(language, await loadCardMessages(language), ZONE, () => NOW, ZONE)}>
    <ActionsContext value={actions}>
      <Card view={view} folded={asked.has('folded')} width={320} />
    </ActionsContext>
  </WordsContext>,
);
