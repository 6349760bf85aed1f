import { useId, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react';

interface Labelled {
  readonly label: string;
  /** What is wrong and what to do, shown under the field. */
  readonly problem?: string | null;
}

interface FrameProps extends Labelled {
  children(ids: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }): ReactNode;
}

function FieldFrame({ label, problem, children }: FrameProps) {
  const id = useId();
  const problemId = `${id}-problem`;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': Boolean(problem),
        'aria-describedby': problem ? problemId : undefined,
      })}
      {problem ? (
        <p className="field-problem" id={problemId} role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

export function TextField({
  label,
  problem = null,
  ...rest
}: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <FieldFrame label={label} problem={problem}>
      {(ids) => <input className="field-input" autoComplete="off" {...ids} {...rest} />}
    </FieldFrame>
  );
}

export function TextArea({
  label,
  problem = null,
  ...rest
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <FieldFrame label={label} problem={problem}>
      {(ids) => <textarea className="field-input" rows={3} {...ids} {...rest} />}
    </FieldFrame>
  );
}
