/** Figures stand apart from Chinese characters everywhere; browsers do so in zh-TW only. */
export function setApart(text: string): string {
  return text.replaceAll(/(?<=\d)(?=\p{Script=Han})/gu, ' ');
}
