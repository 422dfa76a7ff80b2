import path from 'node:path';
import { z } from 'zod';

const optionalText = z.string().optional();

/** An address of one of these kinds, as other programs write them. */
const address = (...protocols: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must begin with ${protocols.map((one) => `${one}//`).join(' or ')}`,
    )
    .optional();

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: address('postgres:', 'postgresql:'),
  HOICHO_DATA_DIR: z.string().default('.data'),
  HOICHO_DEMO: z.enum(['0', '1']).default('1'),
  PUBLIC_URL: address('https:', 'http:'),
  SESSION_SECRET: z.string().min(32).optional(),
  SMTP_URL: address('smtp:', 'smtps:'),
  MAIL_FROM: z.string().default('Hội Chợ <no-reply@hoicho.example>'),
  S3_BUCKET: optionalText,
  S3_REGION: optionalText,
  S3_ENDPOINT: address('https:', 'http:'),
  S3_ACCESS_KEY_ID: optionalText,
  S3_SECRET_ACCESS_KEY: optionalText,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Reverse proxies whose X-Forwarded-* headers are believed (Express `trust proxy`). */
  TRUST_PROXY: z.string().default('loopback'),
  /** Tests only: the rate limits, so that a suite from one address is not a flood. `off` lifts them. */
  HOICHO_RATE_LIMITS: z.enum(['on', 'off']).default('on'),
});

export interface Env {
  readonly mode: 'development' | 'production' | 'test';
  readonly port: number;
  readonly host: string;
  /** Undefined: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Absolute path. */
  readonly dataDir: string;
  readonly loadDemo: boolean;
  /** Without a trailing slash; undefined: taken from the request. */
  readonly publicUrl: string | undefined;
  readonly sessionSecret: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly s3:
    | {
        readonly bucket: string;
        readonly region: string;
        readonly endpoint: string | undefined;
        readonly accessKeyId: string | undefined;
        readonly secretAccessKey: string | undefined;
      }
    | undefined;
  readonly logLevel: string;
  readonly trustProxy: string;
  readonly rateLimits: boolean;
}

/**
 * Reads and checks the environment once; everything has a default that works on one machine.
 * @throws Error naming every variable that does not fit, so that a bad start says why.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  // A variable set to nothing is one that is not set.
  const given = Object.entries(source).filter(([, value]) => value?.trim() !== '');
  const parsed = environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable:\n  ${faults.join('\n  ')}`);
  }
  const values = parsed.data;
  return {
    mode: values.NODE_ENV,
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataDir: path.resolve(values.HOICHO_DATA_DIR),
    loadDemo: values.HOICHO_DEMO === '1',
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    sessionSecret: values.SESSION_SECRET,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    s3: values.S3_BUCKET
      ? {
          bucket: values.S3_BUCKET,
          region: values.S3_REGION ?? 'us-east-1',
          endpoint: values.S3_ENDPOINT,
          accessKeyId: values.S3_ACCESS_KEY_ID,
          secretAccessKey: values.S3_SECRET_ACCESS_KEY,
        }
      : undefined,
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY,
    rateLimits: values.HOICHO_RATE_LIMITS === 'on',
  };
}
