/** `customers 2026-11-23.csv`: what is in it, the day, the format; no character that a file system refuses. */
export function fileName(subject: string, day: string, extension: string): string {
  const safe = subject.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ').trim();
  return `${safe} ${day}.${extension}`;
}
