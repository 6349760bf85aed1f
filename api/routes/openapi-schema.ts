import { z } from 'zod';

/** The description itself, as far as it needs describing. */
export const openApi = z
  .looseObject({ openapi: z.string().meta({ description: 'Its version of OpenAPI.' }) })
  .meta({ description: 'An OpenAPI 3.1 document.' });
