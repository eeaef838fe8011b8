import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig, variableNames } from './config.js';

const sound = { DATABASE_URL: 'postgres://owner:secret@localhost:5432/ringfair', APP_SECRET: 'x'.repeat(32) };

const complaint = (env: NodeJS.ProcessEnv): string => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('The configuration was accepted.');
};

describe('configuration', () => {
  it('has defaults for all but the database and the secret', () => {
    expect(loadConfig(sound)).toMatchObject({
      port: 3000,
      publicUrl: 'http://localhost:3000',
      environment: 'development',
    });
  });

  it('takes an empty value as absent, as .env.example has them', () => {
    expect(loadConfig({ ...sound, SMTP_URL: '', PORT: '' })).toMatchObject({
      port: 3000,
      smtpUrl: undefined,
    });
  });

  it.each([
    ['PORT', '70000', /PORT: .*port/i],
    ['PORT', 'abc', /PORT/],
    ['NODE_ENV', 'staging', /NODE_ENV: .*development/],
    [
      'DATABASE_URL',
      'mysql://localhost/x',
      /DATABASE_URL: expected postgres:\/\/user:password@host:port\/database/,
    ],
    ['APP_SECRET', 'short', /APP_SECRET: expected at least 32 characters/],
    ['PUBLIC_URL', 'https://ringfair.example/path', /PUBLIC_URL: expected scheme, host and port/],
    ['LOG_LEVEL', 'loud', /LOG_LEVEL: .*trace/],
    ['FILES_S3_ENDPOINT', 'store.example', /FILES_S3_ENDPOINT: expected scheme, host and port/],
    ['FILES_S3_ACCESS_KEY_ID', 'key', /FILES_S3_SECRET_ACCESS_KEY: both or neither/],
    ['TELEPHONY_TOKEN', 'secret-token', /TELEPHONY_URL, .*TELEPHONY_FROM: all or none$/],
    ['TELEPHONY_FROM', '2101234567', /TELEPHONY_FROM: expected a number such as \+30/],
  ])('cannot have %s=%s, and says what it expects', (name, value, expected) => {
    expect(complaint({ ...sound, [name]: value })).toMatch(expected);
  });

  it('names every missing variable at once', () => {
    expect(complaint({})).toMatch(/DATABASE_URL: [\s\S]*APP_SECRET: /);
  });

  it('cannot run in production without mail and address', () => {
    expect(complaint({ ...sound, NODE_ENV: 'production' })).toMatch(/SMTP_URL/);
    expect(complaint({ ...sound, NODE_ENV: 'production', SMTP_URL: 'smtp://mail.example' })).toMatch(
      /PUBLIC_URL/,
    );
  });

  it('has a folder for files, and a bucket when one is named', () => {
    expect(loadConfig(sound).filesS3).toBeUndefined();
    expect(loadConfig({ ...sound, FILES_S3_BUCKET: 'ringfair' })).toMatchObject({
      filesS3: { bucket: 'ringfair', region: 'us-east-1', endpoint: undefined, credentials: undefined },
    });
  });

  it('has a telephony service only when all of it is set, and over https in production', () => {
    const telephony = {
      TELEPHONY_URL: 'http://calls.example',
      TELEPHONY_ACCOUNT: 'AC1',
      TELEPHONY_TOKEN: 'secret-token',
      TELEPHONY_FROM: '+302101234567',
    };
    expect(loadConfig(sound).telephony).toBeUndefined();
    expect(loadConfig({ ...sound, ...telephony }).telephony).toMatchObject({
      account: 'AC1',
      callsADay: 200,
    });
    const production = {
      NODE_ENV: 'production',
      SMTP_URL: 'smtp://a.example',
      PUBLIC_URL: 'https://a.example',
    };
    const refused = complaint({ ...sound, ...telephony, ...production });
    expect(refused).toMatch(/TELEPHONY_URL: https in production/);
    expect(refused).not.toContain('secret-token');
  });

  it('is documented variable by variable in .env.example', () => {
    const example = fs.readFileSync(new URL('../../../../.env.example', import.meta.url), 'utf8');
    const documented = [...example.matchAll(/^([A-Z0-9_]+)=/gm)].map((match) => match[1]);
    expect(documented.sort()).toEqual([...variableNames].sort());
  });
});
