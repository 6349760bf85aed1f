import { useState } from 'react';
import type { CustomerCard, NoteLine } from '../../shared/card/card-model.ts';
import { Button } from '../design/button.tsx';
import { NoteEditor } from './later.tsx';
import { useWords } from './words.ts';

interface NotesProps {
  readonly card: CustomerCard;
  onWrite(): void;
}

/** The newest note of the team, then the reader's own private ones, marked so that nobody reads them out. */
export function Notes({ card, onWrite }: NotesProps) {
  const { t } = useWords();
  const notes = [...(card.note ? [card.note] : []), ...card.privateNotes.slice(0, 2)];
  if (notes.length === 0) {
    return (
      <Button look="link" className="note-invitation" onClick={onWrite}>
        {t('noteNone')}
      </Button>
    );
  }
  return notes.map((note) => <NoteText key={note.id} note={note} />);
}

function NoteText({ note }: { readonly note: NoteLine }) {
  const { t, ago, full, who } = useWords();
  const [editing, setEditing] = useState(false);
  const [versions, setVersions] = useState(false);
  if (editing) return <NoteEditor note={note} onClose={() => setEditing(false)} />;
  return (
    <div className="note">
      <button type="button" className="note-text" title={t('editNote')} onClick={() => setEditing(true)}>
        {note.text}
      </button>
      <span className="record-state" title={full(note.at)}>
        {note.private ? (
          <span className="private" title={t('privateHint')}>
            {t('private')}
          </span>
        ) : null}
        {t('noteBy', { who: who(note.by), when: ago(note.at) })}
        {note.versions.length === 0 ? null : (
          <>
            {' · '}
            <button
              type="button"
              className="versions-link"
              aria-expanded={versions}
              onClick={() => setVersions(!versions)}
            >
              {t('otherVersions', { count: note.versions.length })}
            </button>
          </>
        )}
      </span>
      {versions ? (
        <ul className="note-versions" aria-label={t('otherVersions', { count: note.versions.length })}>
          {note.versions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
