import { join } from 'node:path'
import { z } from 'zod'
import { CommandRefused } from './errors.ts'

const flag = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1')

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  BASE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  TRUST_PROXY: z.union([flag, z.string().regex(/^[0-9a-fA-F:.,/ ]+$/, 'must be true, false, or addresses such as 10.0.0.0/8')]).default(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).max(200).optional(),
  POSTS_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).default(1200),
  ALLOW_PRIVATE_ISSUERS: z.enum(['yes', 'no']).default('no'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** Every setting of the process, read once. `docs/running.md` documents each. */
export type Config = {
  port: number
  host: string
  /** Absolute or relative folder: the embedded database, the outbox, the cache of templates. */
  dataDir: string
  databaseUrl: string | undefined
  databasePool: number
  /** Where people reach the site, without a slash at the end; unset: the address that is listened on. */
  baseUrl: string | undefined
  /** Whose X-Forwarded-For is believed: nobody's, everybody's, or these addresses'. */
  trustProxy: boolean | string
  smtpUrl: string | undefined
  mailFrom: string | undefined
  /** Forms that one client may send in a minute; 0 sets no limit. */
  postsPerMinute: number
  /** Whether an organisation's own sign-in may be at a private address or without TLS: for tests and closed networks. */
  allowPrivateIssuers: boolean
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

/**
 * Reads the settings from the environment.
 * @throws CommandRefused naming every setting that is wrong, and why
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new CommandRefused(`These settings are not right:\n${wrong.map((line) => `  ${line}`).join('\n')}`)
  }
  const env = read.data
  if (env.SMTP_URL && !env.MAIL_FROM) throw new CommandRefused('MAIL_FROM is needed with SMTP_URL: the address that messages come from')
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    baseUrl: env.BASE_URL,
    trustProxy: env.TRUST_PROXY,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    postsPerMinute: env.POSTS_PER_MINUTE,
    allowPrivateIssuers: env.ALLOW_PRIVATE_ISSUERS === 'yes',
    logLevel: env.LOG_LEVEL,
  }
}

/** The folder of the embedded database. The major version is in the path: another major cannot open it. */
export const embeddedFolder = (config: Pick<Config, 'dataDir'>): string => join(config.dataDir, 'pg18')
