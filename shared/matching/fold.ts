/** A text as it is searched: width and case make no difference. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
