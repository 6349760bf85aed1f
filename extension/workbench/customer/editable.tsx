import { type KeyboardEvent, useState } from 'react';
import { useCustomerTexts } from './customer-texts.ts';

interface EditableProps {
  readonly label: string;
  readonly value: string;
  readonly kind?: 'line' | 'text' | 'day' | 'number';
  /** Shown for an empty value: what can be written here. */
  readonly invitation?: string;
  readonly required?: boolean;
  onSave(value: string): void;
}

/** A value that becomes a field where it stands. Enter or leaving it saves, Escape keeps what was. */
export function Editable({
  label,
  value,
  kind = 'line',
  invitation,
  required = false,
  onSave,
}: EditableProps) {
  const t = useCustomerTexts();
  const [text, setText] = useState<string | null>(null);
  const [byKey, setByKey] = useState(false);
  const finish = (): void => {
    const next = text?.trim() ?? value;
    setText(null);
    if (next !== value && (next !== '' || !required)) onSave(next);
  };
  if (text === null) {
    return (
      // Whoever ended with a key goes on from where they were.
      <button type="button" className="editable" autoFocus={byKey} onClick={() => setText(value)}>
        <span className="visually-hidden">{t('edit', { what: label })}: </span>
        {value === '' ? <span className="soft">{invitation ?? t('add')}</span> : value}
      </button>
    );
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setText(null);
    else if (event.key === 'Enter' && (kind !== 'text' || event.ctrlKey || event.metaKey)) finish();
    else return;
    setByKey(true);
    event.preventDefault();
    event.stopPropagation();
  };
  const given = {
    className: 'field-input',
    'aria-label': label,
    value: text,
    // The person asked for this field by a click on its value
    autoFocus: true,
    onBlur: () => {
      setByKey(false);
      finish();
    },
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
