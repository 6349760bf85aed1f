import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PROBLEMS } from '../../api/http/problems.ts';
import { named } from '../../api/openapi/components.ts';
import { EXAMPLES } from '../../api/openapi/examples.ts';
import { DIGEST_EXAMPLE, SYNC_RULES } from '../../api/routes/sync-rules.ts';
import { kindNames, recordKinds } from '../../shared/records/record-types.ts';
import { fingerprintText, rowDigest } from '../../shared/sync/fingerprint.ts';
import { validateOperation } from '../../shared/sync/validate-operation.ts';
import { REJECTIONS, pushRequest } from '../../shared/sync/wire.ts';
import { makeCustomer, makePush } from './make-push.ts';
import { setupTeam } from './setup-api.ts';

let api: Awaited<ReturnType<typeof setupTeam>>;
let described: Awaited<ReturnType<typeof api.send>>['body'];
beforeAll(async () => {
  api = await setupTeam();
  described = (await api.send('GET', '/v1/openapi.json')).body;
});
afterAll(() => api.close());

interface Operation {
  requestBody?: unknown;
  responses: Record<string, { description: string }>;
}
const operations = (): [string, Operation][] =>
  Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]): [string, Operation] => [
      `${method} ${path}`,
      operation,
    ]),
  );

describe('GET /v1/openapi.json', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(described));
    expect(result).toMatchObject({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('every reference leads somewhere', () => {
    const references = JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/g);
    for (const [, reference = ''] of references) {
      const path = reference.replace(/^#\//, '').split('/');
      const target = path.reduce((at, step) => at?.[step], described);
      expect(target, reference).toBeTypeOf('object');
    }
  });

  test('every operation has a name of its own and says what it answers when refused', () => {
    const names = operations().map(([, operation]) => (operation as { operationId?: string }).operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const [name, { responses, requestBody }] of operations()) {
      expect(Object.keys(responses).length, name).toBeGreaterThan(1);
      if (requestBody)
        for (const status of ['400', '413', '415', '422']) expect(responses, name).toHaveProperty(status);
    }
  });

  test('every problem code is listed under some operation or is general', () => {
    const general = new Set(['not-found', 'method-not-allowed']);
    const listed = operations().flatMap(([, { responses }]) =>
      Object.values(responses).map(({ description }) => description),
    );
    for (const code of Object.keys(PROBLEMS)) {
      expect(described.info.description).toContain(`\`${code}\``);
      if (!general.has(code))
        expect(
          listed.some((text) => text.includes(`\`${code}\``)),
          code,
        ).toBe(true);
    }
  });

  test('every record kind and every reason of a refusal is described', () => {
    for (const kind of kindNames) {
      const schema = described.components.schemas[`record-${kind}`];
      expect(Object.keys(schema.properties)).toEqual(Object.keys(recordKinds[kind].schema.shape));
    }
    const { rejection } = described.components.schemas;
    expect(rejection.properties.reason.enum).toEqual([...REJECTIONS]);
  });

  test('a request schema means what the server checks', () => {
    const schema = z.toJSONSchema(pushRequest, { io: 'input', unrepresentable: 'any' });
    const shown = described.components.schemas['push-request'];
    expect(Object.keys(shown.properties)).toEqual(Object.keys(schema.properties ?? {}));
    expect(shown.properties.mutations.maxItems).toBe(500);
    expect(shown.additionalProperties).toBe(false);
    expect(described.components.schemas.operation.oneOf).toHaveLength(4);
  });

  test('real answers have the described fields', async () => {
    const pushed = await api.send(
      'POST',
      '/v1/sync/push',
      api.rep.token,
      makePush([makeCustomer(api.rep, api.clock.now)]),
    );
    const [ok] = described.components.schemas['push-response'].oneOf;
    expect(Object.keys(pushed.body).toSorted()).toEqual(Object.keys(ok.properties).toSorted());
  });

  test('every schema, field, operation, parameter and header says what it means', () => {
    const silent = Object.entries(described.components.schemas).flatMap(([name, schema]) =>
      silentFields(name, schema),
    );
    expect(silent).toEqual([]);
    for (const [name, operation] of operations()) {
      // `as`: what the document's own validity, tested above, has already shown
      const { summary, parameters = [] } = operation as Operation & {
        summary?: string;
        parameters?: Schema[];
      };
      expect(summary, name).toBeTruthy();
      for (const { schema } of parameters) expect((schema as Schema)['description'], name).toBeTruthy();
      expect(silentFields(name, { properties: Object.assign({}, ...headersOf(operation)) }, false)).toEqual(
        [],
      );
    }
  });

  test.each(Object.entries(EXAMPLES))('the example of %s is one', (name, example) => {
    expect(named[name]?.safeParse(example)).toMatchObject({ success: true });
    expect(described.components.schemas[name].examples).toEqual([example]);
  });

  test('the example of a push has valid operations', () => {
    const { mutations } = pushRequest.parse(EXAMPLES['push-request']);
    for (const op of mutations.flatMap(({ ops }) => ops)) expect(validateOperation(op).ok).toBe(true);
  });

  test('the digest given as an example is that of its row', () => {
    const { row, text, fingerprint } = DIGEST_EXAMPLE;
    expect(fingerprintText(rowDigest(row))).toBe(fingerprint);
    expect(SYNC_RULES).toContain(`For the text \`${text}\` it is \`${fingerprint}\``);
  });
});

type Schema = Record<string, unknown>;

const headersOf = ({ responses }: Operation) =>
  Object.values(responses).flatMap((response) => ('headers' in response ? [response.headers] : []));

/** The fields without words, by their path. What a reference leads to has its own; a record's field speaks for its parts. */
function silentFields(name: string, schema: unknown, itself = true): string[] {
  // `as`: a JSON Schema out of the document
  const { description, properties = {}, oneOf = [], items = null, $ref } = schema as Record<string, never>;
  const own = itself && !description && !$ref ? [name] : [];
  if (/^record-.*\./.test(name)) return own;
  const inner = [...Object.values<unknown>(oneOf), ...(items ? [items] : [])];
  const fields = Object.entries<unknown>(properties);
  return [
    ...own,
    ...fields.flatMap(([field, value]) => silentFields(`${name}.${field}`, value)),
    ...inner.flatMap((one) => silentFields(name, one, false)),
  ];
}
