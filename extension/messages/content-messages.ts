/** The one thing the background tells content scripts: the person withdrew a site, so leave the page. */
export interface LeavePage {
  readonly type: 'leave';
}

export function isLeavePage(value: unknown): value is LeavePage {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'leave';
}
