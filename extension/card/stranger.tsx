import { useState, type ReactNode } from 'react';
import { shownAddress, shownName } from '../../shared/matching/shown-text.ts';
import type { Correspondent } from '../../shared/matching/match.ts';
import { Button } from '../design/button.tsx';
import { AddForm } from './later.tsx';
import { DoneNotice } from './done.tsx';
import { useWords } from './words.ts';

/** Someone who is no customer's: one line, and an offer that nobody has to answer. */
export function Unknown({ person }: { readonly person: Correspondent }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const address = person.address ?? '';
  const [before, after] = t('unknownSender', { address: '\n' }).split('\n');
  return (
    <div className="stranger">
      <p className="stranger-line">
        {before}
        <strong className="address">{shownAddress(address)}</strong>
        {after}
        {adding ? null : (
          <>
            {' · '}
            <Button look="link" onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          </>
        )}
      </p>
      {adding ? (
        <AddForm name={shownName(person)} address={address} onClose={() => setAdding(false)} />
      ) : null}
      <DoneNotice place="person" />
    </div>
  );
}

/** One sentence and, softer, what to do about it. */
export function Quiet({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="quiet">
      <p className="quiet-text">{text}</p>
      {children === undefined ? null : <div className="quiet-help">{children}</div>}
    </div>
  );
}
