/** What a schema and its fields mean. A field in an object or list within is named by its path, `gone.kind`. */
export interface Words {
  readonly is: string;
  readonly fields: Readonly<Record<string, string>>;
}

type Schema = Record<string, unknown>;

/** The schema with its words put in. Words for a field that is not there are a mistake here, and are told. */
export function putWords(schema: Schema, { is, fields }: Words): Schema {
  const described = structuredClone(schema);
  for (const [path, description] of Object.entries(fields)) {
    const found = path
      .split('.')
      .reduce<Schema[]>((at, step) => at.flatMap((one) => within(one, step)), [described]);
    if (found.length === 0) throw new Error(`words for a field that no schema has: ${path}`);
    for (const field of found) field['description'] = description;
  }
  return { ...described, description: is };
}

/** The schemas of a property, in whichever branch of a union it stands. */
function within(schema: Schema, property: string): Schema[] {
  const here = asSchema(asSchema(schema['properties'])?.[property]);
  const inner = [schema['oneOf'], schema['anyOf'], [schema['items']]]
    .flatMap((branches) => (Array.isArray(branches) ? branches : []))
    .map(asSchema)
    .filter((one) => one !== undefined);
  return [...(here ? [here] : []), ...inner.flatMap((one) => within(one, property))];
}

function asSchema(value: unknown): Schema | undefined {
  // `as`: an object that came out of zod's JSON Schema has string keys
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : undefined;
}
