import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PROBLEMS } from '../../api/http/problems.ts';
import { kindNames, recordKinds } from '../../shared/records/record-types.ts';
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
    const schema = z.toJSONSchema(pushRequest, { io: 'input' });
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
});
