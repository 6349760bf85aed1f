import { z } from 'zod';
import type { Language } from '../records/define-record.ts';
import { instant, money } from '../records/fields.ts';
import { type KindName, recordKinds } from '../records/record-types.ts';
import { minorDigits } from '../records/minor-digits.ts';
import { currencyLabel, fieldLabel, idLabel, valueLabel } from './labels.ts';

/** A cell before it is written: numbers stay numbers, everything else is text. */
export type CellValue = string | number | null;

type Json = unknown;
export type ExportDoc = Readonly<Record<string, Json>>;

/** Words for the ids in a document. */
export interface Names {
  /** The name of a record of `kind`; null when it is not known here. */
  record(kind: string, id: string): string | null;
  /** A member's name where it is theirs alone, else their id. */
  member(id: string): string;
}

export interface Column {
  readonly title: string;
  /** Whether its cells are numbers (or empty). */
  readonly numeric: boolean;
  cell(id: string, doc: ExportDoc, names: Names): CellValue;
}

const MEMBER_FIELDS = new Set(['ownerId', 'by', 'responsibleId', 'handlerId', 'createdBy']);

/** The columns of a kind: its id, then its `exported` fields, references by name and id, money as number and currency. */
export function columnsOf(kind: KindName, language: Language): Column[] {
  const { exported, references, schema } = recordKinds[kind];
  const pointed: Readonly<Record<string, string>> = references;
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const id: Column = { title: fieldLabel('id', language), numeric: false, cell: (own) => own };
  const fields = exported.flatMap((field) => {
    const target = pointed[field];
    if (target !== undefined) return referenceColumns(field, target, language);
    const type = bare(shape[field]);
    return type === money ? moneyColumns(field, language) : [plainColumn(field, type, language)];
  });
  return [id, ...fields];
}

function referenceColumns(field: string, kind: string, language: Language): Column[] {
  const idOf = (doc: ExportDoc) => asText(doc[field]);
  return [
    {
      title: fieldLabel(field, language),
      numeric: false,
      cell: (_, doc, names) => names.record(kind, idOf(doc)),
    },
    { title: idLabel(field, language), numeric: false, cell: (_, doc) => idOf(doc) },
  ];
}

function moneyColumns(field: string, language: Language): Column[] {
  return [
    { title: fieldLabel(field, language), numeric: true, cell: (_, doc) => majorUnits(doc[field]) },
    { title: currencyLabel(field, language), numeric: false, cell: (_, doc) => currencyOf(doc[field]) },
  ];
}

function plainColumn(field: string, type: unknown, language: Language): Column {
  const isInstant = type === instant;
  return {
    title: fieldLabel(field, language),
    numeric: !isInstant && type instanceof z.ZodNumber,
    cell: (_, doc, names) => plainCell(field, doc[field], { isInstant, language, names }),
  };
}

interface Showing {
  readonly isInstant: boolean;
  readonly language: Language;
  readonly names: Names;
}

function plainCell(field: string, value: Json, { isInstant, language, names }: Showing): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return isInstant ? new Date(value).toISOString() : value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('; ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return MEMBER_FIELDS.has(field) ? names.member(value) : valueLabel(field, value, language);
}

/** An amount in the currency's main unit; exact, as a double holds any 15 digits. */
function majorUnits(value: Json): number | null {
  const parsed = money.safeParse(value);
  if (!parsed.success) return null;
  const digits = minorDigits(parsed.data.currency);
  return Number(`${parsed.data.minor}e-${digits}`);
}

function currencyOf(value: Json): string | null {
  const parsed = money.safeParse(value);
  return parsed.success ? parsed.data.currency : null;
}

/** The schema under `.nullish()`, `.optional()` and `.nullable()`. */
function bare(type: unknown): unknown {
  return type instanceof z.ZodOptional || type instanceof z.ZodNullable ? bare(type.unwrap()) : type;
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : '';
}
