import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate` writes the next migration after tables.ts changed. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './api/db/tables.ts',
  out: './api/db/migrations',
});
