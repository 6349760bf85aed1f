import { z } from 'zod';
import { ROLES } from '../../shared/records/define-record.ts';
import { instant, line, mailAddress, memberId } from '../../shared/records/fields.ts';

/** Schemas several routes share; each becomes a component of the OpenAPI document. */

/** One line a person typed as a name: no control characters, so it cannot break a list or a log. */
export const name = line
  .max(100)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'must be one line without control characters');

export const role = z.enum(ROLES).meta({
  description: 'admin: also invites, removes and changes members. manager and rep: work with the records.',
});

export const addresses = z
  .array(mailAddress)
  .max(20)
  .meta({ description: 'Mail addresses of the member; a customer’s card is never shown for them.' });

export const member = z.strictObject({ id: memberId, name, role, addresses });

export const team = z.strictObject({ id: z.string(), name: z.string() });

export const deviceName = name.meta({ description: 'How the member recognises this browser in the list.' });

export const deviceId = z.string().meta({ description: 'Id of a signed-in device.' });

export const at = instant.meta({ description: 'Milliseconds since 1970-01-01T00:00Z.' });

/** An id in an address. Any text: an id of the wrong form is simply not found. */
export const idInPath = z.strictObject({
  id: z.string().min(1).max(64).meta({ description: 'Its id, as the list gives it.' }),
});

export const jsonOf = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });

export const requestBody = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true as const,
  content: jsonOf(schema),
});
