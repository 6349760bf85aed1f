import type { ComponentProps } from 'react';

type Look = 'primary' | 'plain' | 'quiet' | 'link';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: Look;
}

export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  const classes = ['button', `button-${look}`, className].filter(Boolean).join(' ');
  return <button type="button" className={classes} {...rest} />;
}

/** The key that does the same; told to screen readers by `aria-keyshortcuts`, so hidden from them here. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <kbd className="key-cap" aria-hidden="true">
      {children}
    </kbd>
  );
}
