/** The parts of a list a person typed, by commas or semicolons of either script. */
export function listIn(text: string): string[] {
  return text.split(/[,;，；、]+/).flatMap((one) => one.trim() || []);
}
