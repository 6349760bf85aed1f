import { z } from 'zod';
import { LOG_LEVELS, type LogLevel } from './http/log.ts';
import { originRule } from './http/origins.ts';

/** How the server is set up; see `env.ts` for the variable of each. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly databaseAuthToken: string | undefined;
  readonly teamName: string;
  readonly allowsOrigin: (origin: string) => boolean;
  readonly trustsProxy: boolean;
  readonly logLevel: LogLevel;
}

export type Environment = Readonly<Record<string, string | undefined>>;
export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

const DATABASE_URL = /^(file:.+|(wss?|https?|libsql):\/\/.+)$/;

const variables = z.object({
  PORT: z.coerce
    .number('must be a port number, 0 to 65535')
    .int('must be a port number, 0 to 65535')
    .min(0, 'must be a port number, 0 to 65535')
    .max(65_535, 'must be a port number, 0 to 65535')
    .default(8787),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(
      DATABASE_URL,
      'must be file:PATH, or the ws:, wss:, http:, https: or libsql: address of a libSQL server',
    )
    .default('file:.rapport/rapport.db'),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  TEAM_NAME: z.string().trim().min(1).max(100).default('Our team'),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((origin) => origin.trim() || []))
    .refine(
      (list) => list.every(originRule([])),
      'must list chrome-extension:// or moz-extension:// origins, comma between',
    ),
  TRUST_PROXY: z.enum(['true', 'false'], 'must be true or false').default('false'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** Reads the configuration; a variable set to nothing counts as not set. */
export function readConfig(env: Environment): ConfigResult {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(set);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    };
  const { data } = parsed;
  return {
    ok: true,
    config: {
      port: data.PORT,
      host: data.HOST,
      databaseUrl: data.DATABASE_URL,
      databaseAuthToken: data.DATABASE_AUTH_TOKEN,
      teamName: data.TEAM_NAME,
      allowsOrigin: originRule(data.ALLOWED_ORIGINS),
      trustsProxy: data.TRUST_PROXY === 'true',
      logLevel: data.LOG_LEVEL,
    },
  };
}
