import { Component, type ReactNode } from 'react';
import { Notice } from '../design/notice.tsx';

interface BoundaryProps {
  readonly text: string;
  readonly children: ReactNode;
}

/** Keeps a fault within its place: the rail stays, and so does everything that was saved. */
export class PlaceBoundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error('Rapport could not show this place', error);
  }

  override render(): ReactNode {
    return this.state.broken ? <Notice tone="failed" text={this.props.text} /> : this.props.children;
  }
}
