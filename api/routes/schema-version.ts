import { z } from 'zod';
import { OLDEST_SCHEMA_VERSION, SCHEMA_VERSION } from '../../shared/sync/wire.ts';
import type { ApiContext } from '../http/api-context.ts';
import { refuseFields } from '../http/failures.ts';
import { problem } from '../http/problems.ts';
import { validBody } from '../http/valid-body.ts';

/** Refuses a sync request in a schema this server does not speak; null where it does. */
function refuseSchema(c: ApiContext, schema: number) {
  if (schema > SCHEMA_VERSION) {
    const detail = 'Ask the admin to update the server. Keep what is not sent yet.';
    return problem(c, 'schema-too-new', detail, { newestSchema: SCHEMA_VERSION });
  }
  if (schema < OLDEST_SCHEMA_VERSION) {
    const detail = 'Update this client. Keep what is not sent yet.';
    return problem(c, 'schema-too-old', detail, { oldestSchema: OLDEST_SCHEMA_VERSION });
  }
  return null;
}

const anySchema = z.object({ schema: z.int().min(1) });

/**
 * The request of a sync route in a schema this server speaks, or the answer to any other. A request of another schema may
 * well not fit this one's: its version is then the reason, not its fields.
 */
export async function syncRequest<Request extends { schema: number }>(
  c: ApiContext,
  schema: z.ZodType<Request>,
): Promise<{ ok: true; request: Request } | { ok: false; response: Response }> {
  const body = await validBody(c, schema);
  if (body.ok) {
    const response = refuseSchema(c, body.value.schema);
    return response ? { ok: false, response } : { ok: true, request: body.value };
  }
  if ('response' in body) return body;
  const sent = anySchema.safeParse(body.sent);
  const tooNewOrOld = sent.success ? refuseSchema(c, sent.data.schema) : null;
  return { ok: false, response: tooNewOrOld ?? refuseFields(c, body.error) };
}
