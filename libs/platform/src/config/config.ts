import path from 'node:path';
import { cleanEnv, EnvError, makeValidator, num, port, str, url } from 'envalid';

/** A secret long enough to derive keys from. */
const secret = makeValidator((value: string) => {
  if (value.length < 32) throw new EnvError('expected at least 32 characters');
  return value;
});

const postgresUrl = makeValidator((value: string) => {
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) {
    throw new EnvError('expected postgres://user:password@host:port/database');
  }
  return value;
});

const origin = makeValidator((value: string) => {
  if (!URL.canParse(value) || !/^https?:\/\/[^/]+$/.test(value)) {
    throw new EnvError('expected scheme, host and port without a path, such as https://ringfair.example');
  }
  return value;
});

const phone = makeValidator((value: string) => {
  if (!/^\+[1-9]\d{6,14}$/.test(value)) throw new EnvError('expected a number such as +302101234567');
  return value;
});

/** Every variable the product reads, in one place; `.env.example` is held equal to it by a test. */
const variables = {
  NODE_ENV: str({
    choices: ['development', 'test', 'production'] as const,
    default: 'development',
    desc: 'production refuses development secrets and sends real mail',
  }),
  PORT: port({ default: 3000, desc: 'port of the web pages and of /graphql' }),
  PUBLIC_URL: origin({
    default: undefined,
    desc: 'address that people use; mails and canonical links begin with it (http://localhost:PORT when absent)',
  }),
  DATABASE_URL: postgresUrl({
    desc: 'database and its owner (for migrations); the API uses only host, port and name of it. npm start sets it to the embedded PostgreSQL when absent',
  }),
  DATABASE_REPLICA_URL: postgresUrl({ default: undefined, desc: 'replica for public reads' }),
  DATABASE_POOL_SIZE: num({ default: 10, desc: 'connections per database role and process' }),
  APP_SECRET: secret({
    desc: 'at least 32 characters; the passwords of the database roles and the cursor keys derive from it. npm start makes one for development',
  }),
  SMTP_URL: url({
    default: undefined,
    desc: 'smtp://user:password@host:port; without it development keeps mails at /dev/mail',
  }),
  MAIL_FROM: str({ default: 'Ringfair <no-reply@ringfair.example>', desc: 'sender of all mails' }),
  FILES_FOLDER: str({
    default: '.ringfair/files',
    desc: 'folder of uploaded files and of those on their way in; npm start keeps it beside its database',
  }),
  FILES_S3_BUCKET: str({
    default: undefined,
    desc: 'bucket of an S3-compatible store, which then holds the files instead of the folder',
  }),
  FILES_S3_ENDPOINT: origin({ default: undefined, desc: 'address of that store; Amazon S3 when absent' }),
  FILES_S3_REGION: str({ default: 'us-east-1', desc: 'region of the bucket' }),
  FILES_S3_ACCESS_KEY_ID: str({
    default: undefined,
    desc: "key of the bucket; the machine's own role when absent",
  }),
  FILES_S3_SECRET_ACCESS_KEY: str({ default: undefined, desc: 'secret of that key' }),
  TELEPHONY_URL: origin({
    default: undefined,
    desc: 'address of a telephony service with the REST calls of Twilio, which speaks the codes of claims; moderators call when absent',
  }),
  TELEPHONY_ACCOUNT: str({ default: undefined, desc: 'account at that service' }),
  TELEPHONY_TOKEN: str({ default: undefined, desc: 'secret of that account' }),
  TELEPHONY_FROM: phone({ default: undefined, desc: 'number that it calls from' }),
  TELEPHONY_CALLS_A_DAY: num({
    default: 200,
    desc: 'calls that it may place within 24 hours, for everyone together',
  }),
  RINGFAIR_SITE_CHECKS: str({
    choices: ['on', 'off'] as const,
    default: 'off',
    desc: "on: the worker visits vendors' sites and reports what it finds; off: no request leaves",
  }),
  SEARCH_INDEX: str({
    choices: ['on', 'off'] as const,
    default: undefined,
    desc: 'on: each API process answers searches from an index in its memory; off: SQL answers them. Off in tests, else on, when absent',
  }),
  SEARCH_INDEX_MEGABYTES: num({
    default: 1500,
    desc: 'memory that the index may take; beyond it SQL answers',
  }),
  SEARCH_SNAPSHOT_FOLDER: str({
    default: '.ringfair/search-index',
    desc: 'folder in which API processes keep a copy of the index, so that a restart need not load all of it; npm start keeps it beside its database',
  }),
  SEARCH_SNAPSHOT_MINUTES: num({
    default: 30,
    desc: 'least minutes between two copies; 0: none is kept',
  }),
  METRICS_TOKEN: secret({
    default: undefined,
    desc: 'at least 32 characters; who sends it as Bearer may read /metrics. Without it only the machine itself may',
  }),
  LOG_LEVEL: str({
    choices: ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const,
    default: 'info',
    desc: 'least severe level that is logged',
  }),
};

export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  readonly port: number;
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly databaseReplicaUrl: string | undefined;
  readonly databasePoolSize: number;
  readonly appSecret: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Uploaded files (unless a bucket holds them) and those on their way in. */
  readonly filesFolder: string;
  readonly filesS3?: S3Config;
  /** Speaks the codes of claims; absent: moderators do. */
  readonly telephony?: TelephonyConfig;
  /** Whether the worker visits vendors' sites. */
  readonly siteChecks: boolean;
  /** Whether API processes search in memory. */
  readonly searchIndex: boolean;
  readonly searchIndexMegabytes: number;
  /** Where a copy of the index is kept. */
  readonly searchSnapshotFolder: string;
  /** Least minutes between two copies; 0: none is kept. */
  readonly searchSnapshotMinutes: number;
  /** Lets whoever sends it read the metrics. */
  readonly metricsToken: string | undefined;
  readonly logLevel: string;
}

/** A bucket of an S3-compatible store. */
export interface S3Config {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint: string | undefined;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

/** A telephony service with the REST calls of Twilio. */
export interface TelephonyConfig {
  /** Scheme, host and port. */
  readonly url: string;
  readonly account: string;
  readonly token: string;
  /** E.164. */
  readonly from: string;
  /** Calls within 24 hours, of the whole platform. */
  readonly callsADay: number;
}

/** Thrown with one line per wrong variable: its name and what it expects. */
export class ConfigError extends Error {}

/**
 * Reads and checks the configuration.
 * @throws ConfigError naming each wrong or missing variable and what it expects
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const values = cleanEnv(given, variables, {
    reporter: ({ errors }) => {
      const lines = Object.entries(errors).map(([name, error]) => {
        const spec = variables[name as keyof typeof variables] as unknown as { desc?: string };
        return `${name}: ${error instanceof Error ? error.message : 'missing'}${spec?.desc ? ` (${spec.desc})` : ''}`;
      });
      if (lines.length > 0) throw new ConfigError(`Configuration is wrong.\n${lines.join('\n')}`);
    },
  });
  if (values.NODE_ENV === 'production' && !values.SMTP_URL) {
    throw new ConfigError('Configuration is wrong.\nSMTP_URL: required in production');
  }
  if (values.NODE_ENV === 'production' && !values.PUBLIC_URL) {
    throw new ConfigError('Configuration is wrong.\nPUBLIC_URL: required in production');
  }
  const filesS3 = bucketOf(values);
  const telephony = telephonyOf(values);
  return {
    environment: values.NODE_ENV,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    databaseUrl: values.DATABASE_URL,
    databaseReplicaUrl: values.DATABASE_REPLICA_URL,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    appSecret: values.APP_SECRET,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    filesFolder: path.resolve(values.FILES_FOLDER),
    ...(filesS3 ? { filesS3 } : {}),
    ...(telephony ? { telephony } : {}),
    siteChecks: values.RINGFAIR_SITE_CHECKS === 'on',
    searchIndex: (values.SEARCH_INDEX ?? (values.NODE_ENV === 'test' ? 'off' : 'on')) === 'on',
    searchIndexMegabytes: values.SEARCH_INDEX_MEGABYTES,
    searchSnapshotFolder: path.resolve(values.SEARCH_SNAPSHOT_FOLDER),
    searchSnapshotMinutes: values.SEARCH_SNAPSHOT_MINUTES,
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
  };
}

interface S3Values {
  FILES_S3_BUCKET?: string | undefined;
  FILES_S3_ENDPOINT?: string | undefined;
  FILES_S3_REGION: string;
  FILES_S3_ACCESS_KEY_ID?: string | undefined;
  FILES_S3_SECRET_ACCESS_KEY?: string | undefined;
}

function bucketOf(values: S3Values): S3Config | undefined {
  const { FILES_S3_ACCESS_KEY_ID: accessKeyId, FILES_S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (!accessKeyId !== !secretAccessKey) {
    throw new ConfigError(
      'Configuration is wrong.\nFILES_S3_ACCESS_KEY_ID, FILES_S3_SECRET_ACCESS_KEY: both or neither',
    );
  }
  if (!values.FILES_S3_BUCKET) return undefined;
  return {
    bucket: values.FILES_S3_BUCKET,
    region: values.FILES_S3_REGION,
    endpoint: values.FILES_S3_ENDPOINT,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
  };
}

interface TelephonyValues {
  NODE_ENV: string;
  TELEPHONY_URL?: string | undefined;
  TELEPHONY_ACCOUNT?: string | undefined;
  TELEPHONY_TOKEN?: string | undefined;
  TELEPHONY_FROM?: string | undefined;
  TELEPHONY_CALLS_A_DAY: number;
}

function telephonyOf(values: TelephonyValues): TelephonyConfig | undefined {
  const { TELEPHONY_URL, TELEPHONY_ACCOUNT, TELEPHONY_TOKEN, TELEPHONY_FROM } = values;
  const [url, account, token, from] = [TELEPHONY_URL, TELEPHONY_ACCOUNT, TELEPHONY_TOKEN, TELEPHONY_FROM];
  if (url && account && token && from) {
    if (values.NODE_ENV === 'production' && !url.startsWith('https://')) {
      throw new ConfigError(
        'Configuration is wrong.\nTELEPHONY_URL: https in production, as the secret goes there',
      );
    }
    return { url, account, token, from, callsADay: values.TELEPHONY_CALLS_A_DAY };
  }
  if (url || account || token || from) {
    throw new ConfigError(
      'Configuration is wrong.\nTELEPHONY_URL, TELEPHONY_ACCOUNT, TELEPHONY_TOKEN, TELEPHONY_FROM: all or none',
    );
  }
  return undefined;
}

/** Names of all variables, for the test that holds `.env.example` complete. */
export const variableNames = Object.keys(variables);

/** Injection token of the validated configuration. */
export const CONFIG = Symbol('CONFIG');
