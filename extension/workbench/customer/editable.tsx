import { type KeyboardEvent, useState } from 'react';
import { useFormats } from '../display/use-formats.ts';
import type { Saved } from '../saving/use-save.tsx';
import { useCustomerTexts } from './customer-texts.ts';

interface EditableProps {
  readonly label: string;
  readonly value: string;
  readonly kind?: 'line' | 'text' | 'day' | 'number';
  /** Shown for an empty value: what can be written here. */
  readonly invitation?: string;
  readonly required?: boolean;
  onSave(value: string): Promise<Saved>;
}

/**
 * A value that becomes a field where it stands. Enter or leaving it saves, Escape keeps what was. What could not be saved
 * stays in the field.
 */
export function Editable({
  label,
  value,
  kind = 'line',
  invitation,
  required = false,
  onSave,
}: EditableProps) {
  const t = useCustomerTexts();
  const format = useFormats();
  const [text, setText] = useState<string | null>(null);
  const [byKey, setByKey] = useState(false);
  const [refused, setRefused] = useState(false);
  const finish = async (withKey: boolean): Promise<void> => {
    const next = text?.trim() ?? value;
    setText(null);
    setByKey(withKey);
    setRefused(false);
    if (next === value || (next === '' && required)) return;
    const { ok } = await onSave(next);
    if (ok) return;
    setText(next);
    setRefused(true);
  };
  const shown = kind === 'day' && value !== '' ? format.day(value) : value;
  if (text === null) {
    return (
      // Whoever ended with a key goes on from where they were.
      <button type="button" className="editable" autoFocus={byKey} onClick={() => setText(value)}>
        <span className="visually-hidden">{t('edit', { what: label })}: </span>
        {value === '' ? <span className="soft">{invitation ?? t('add')}</span> : shown}
      </button>
    );
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      setText(null);
      setByKey(true);
      setRefused(false);
    } else if (event.key === 'Enter' && (kind !== 'text' || event.ctrlKey || event.metaKey)) {
      void finish(true);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const given = {
    className: 'field-input',
    'aria-label': label,
    value: text,
    'aria-invalid': refused || undefined,
    // The person asked for this field by a click on its value; whoever has left it since is not called back.
    autoFocus: byKey || !refused,
    onBlur: () => void finish(false),
    onKeyDown: keys,
  };
  if (kind === 'text')
    return <textarea rows={4} {...given} onChange={(event) => setText(event.target.value)} />;
  return (
    <input
      type={kind === 'day' ? 'date' : kind === 'number' ? 'number' : 'text'}
      maxLength={300}
      {...given}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
