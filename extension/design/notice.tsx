import { Button } from './button.tsx';

interface NoticeProps {
  readonly tone: 'done' | 'failed';
  readonly text: string;
  readonly action?: { readonly label: string; act(event: { isTrusted: boolean }): void } | null;
}

/** Says in place that something worked, with its undo, or that it did not and what is safe. */
export function Notice({ tone, text, action = null }: NoticeProps) {
  return (
    <p className="notice" role={tone === 'failed' ? 'alert' : 'status'}>
      <span className={`notice-${tone}`}>{text}</span>
      {action ? (
        <Button look="link" onClick={(event) => action.act(event.nativeEvent)}>
          {action.label}
        </Button>
      ) : null}
    </p>
  );
}
