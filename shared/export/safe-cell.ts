/**
 * Characters that make a spreadsheet take a text for a formula when they stand first (OWASP, CSV injection;
 * ASVS 5.0 1.2.10), with the full-width forms that East Asian spreadsheets read alike.
 */
const STARTS_FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** What `neutralised` puts before a text, seen from the reader's side. */
const NEUTRALISED = /^'(?=['=+\-@\t\r\n\0＝＋－＠])/;

/** A text that no spreadsheet runs: an apostrophe goes before one that starts like a formula (or was given one). */
export function neutralised(text: string): string {
  return STARTS_FORMULA.test(text) || NEUTRALISED.test(text) ? `'${text}` : text;
}

/** The text that `neutralised` was given. */
export function plainText(cell: string): string {
  return cell.replace(NEUTRALISED, '');
}
