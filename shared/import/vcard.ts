/** One property of a vCard: its name in upper case, its parameters, its value as written. */
export interface VCardProperty {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** A card with the number of the line its `BEGIN` stands on. */
export interface VCard {
  readonly line: number;
  readonly properties: readonly VCardProperty[];
}

interface LogicalLine {
  readonly line: number;
  readonly text: string;
}

const PROPERTY = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^:;"])*)*):([\s\S]*)$/;

/** Whether a text is a vCard file. */
export function isVCard(text: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 1_000));
}

/**
 * Reads vCards 2.1 (bare parameters, quoted-printable), 3.0 (RFC 2426) and 4.0 (RFC 6350). What is no property is
 * passed over, as real address books contain it; a card without `END` ends where the next one begins.
 */
export function readVCards(text: string): VCard[] {
  const cards: { line: number; properties: VCardProperty[] }[] = [];
  let open = false;
  for (const { line, text: content } of unfold(text)) {
    const property = readProperty(content);
    if (property === null) continue;
    const mark = property.value.trim().toUpperCase();
    if (property.name === 'BEGIN' && mark === 'VCARD') {
      cards.push({ line, properties: [] });
      open = true;
    } else if (property.name === 'END' && mark === 'VCARD') open = false;
    else if (open) cards.at(-1)?.properties.push(property);
  }
  return cards;
}

/** Joins lines folded by a leading blank (all versions) or, in quoted-printable, by a trailing `=`. */
function unfold(text: string): LogicalLine[] {
  const lines: { line: number; text: string }[] = [];
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    if (last && isSoftBroken(last.text)) last.text = last.text.slice(0, -1) + raw.trimStart();
    else if (last && /^[ \t]/.test(raw)) last.text += raw.slice(1);
    else lines.push({ line: index + 1, text: raw });
  }
  return lines;
}

function isSoftBroken(text: string): boolean {
  return text.endsWith('=') && /^[^:]*QUOTED-PRINTABLE/i.test(text);
}

function readProperty(text: string): VCardProperty | null {
  const match = PROPERTY.exec(text);
  if (!match) return null;
  const parameters = readParameters(match[2] ?? '');
  const raw = match[3] ?? '';
  const value = parameters.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE';
  return {
    name: (match[1] ?? '').toUpperCase(),
    parameters,
    value: value ? decodeQuotedPrintable(raw, parameters.get('CHARSET') ?? 'utf-8') : raw,
  };
}

function readParameters(text: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const part of text.match(/(?:"[^"]*"|[^;"])+/g) ?? []) {
    const [name = '', ...rest] = part.split('=');
    const value = rest.join('=').replaceAll('"', '');
    if (rest.length > 0) parameters.set(name.toUpperCase(), value);
    // In 2.1 the encoding may stand without its name
    else parameters.set(/^(quoted-printable|base64)$/i.test(name) ? 'ENCODING' : 'TYPE', name);
  }
  return parameters;
}

function decodeQuotedPrintable(text: string, charset: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const part of text.split(/(=[0-9a-f]{2})/i)) {
    if (/^=[0-9a-f]{2}$/i.test(part)) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...encoder.encode(part));
  }
  return decoderOf(charset).decode(new Uint8Array(bytes));
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder(); // a label no decoder has: UTF-8 is the likeliest
  }
}

/** Splits a structured value at `mark` where it is not escaped, and undoes the escapes of each part. */
export function valueParts(value: string, mark: ';' | ','): string[] {
  const parts = value.match(
    new RegExp(String.raw`(?:\\[\s\S]|[^${mark}\\])+|(?<=^|${mark})(?=${mark}|$)`, 'g'),
  );
  return (parts ?? []).map((part) => plainValue(part).trim());
}

/** A text value with its escapes undone. */
export function plainValue(value: string): string {
  return value.replaceAll(/\\([\s\S])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
}
