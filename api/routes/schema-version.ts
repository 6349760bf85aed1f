import { type ZodError, z } from 'zod';
import { OLDEST_SCHEMA_VERSION, SCHEMA_VERSION } from '../../shared/sync/wire.ts';
import type { ApiContext } from '../http/api-context.ts';
import { type Validated, refuseFields } from '../http/failures.ts';
import { problem } from '../http/problems.ts';

/** Refuses a sync request in a schema this server does not speak; null where it does. */
export function refuseSchema(c: ApiContext, schema: number) {
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

/** A request of another schema may well not fit this one's: its version is then the reason, not its fields. */
export function refuseSyncRequest(result: Validated, c: ApiContext) {
  return result.success ? undefined : refuse(c, result.error);
}

async function refuse(c: ApiContext, error: ZodError) {
  const sent = anySchema.safeParse(await c.req.json());
  return (sent.success && refuseSchema(c, sent.data.schema)) || refuseFields(c, error);
}
