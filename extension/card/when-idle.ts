/** Does what can wait until the browser has nothing better to do. */
export function whenIdle(work: () => void): void {
  requestIdleCallback(work, { timeout: 2_000 });
}
