/** Which names are told as misspelt, and what is never shown. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONFIG_VARIABLES } from '../../src/config/config.ts';
import { parseEnvFile } from '../../src/config/env-file.ts';
import { unknownSettings } from '../../src/service/unknown-settings.ts';

const inFile = (text: string) => unknownSettings({}, parseEnvFile(text).settings, '.env');
const around = (...names: readonly string[]) =>
  unknownSettings(Object.fromEntries(names.map((name) => [name, 'hunter2'])), [], '.env');

const MEANT = [
  ['TWILLIO_AUTH_TOKEN', 'TWILIO_AUTH_TOKEN'],
  ['TWILIO_AUTHTOKEN', 'TWILIO_AUTH_TOKEN'],
  ['META_APPSECRET', 'META_APP_SECRET'],
  ['META_SECRET_APP', 'META_APP_SECRET'],
  ['SMTP_URI', 'SMTP_URL'],
  ['DATABASE_URI', 'DATABASE_URL'],
  ['DATABSE_URL', 'DATABASE_URL'],
  ['DATA_DIRECTORY', 'DATA_DIR'],
  ['LOGLEVEL', 'LOG_LEVEL'],
  ['log_level', 'LOG_LEVEL'],
  ['PROT', 'PORT'],
  ['PUBLICURL', 'PUBLIC_URL'],
  ['OPENAI_API_KEYS', 'OPENAI_API_KEY'],
  ['HANDOVER_TO', 'HAND_OVER_TO'],
] as const;

describe('unknownSettings', () => {
  it.each(MEANT)('takes %s for %s, in the file and around it', (written, meant) => {
    expect(inFile(`\n${written}=hunter2`)).toEqual([
      `.env:2: ${written} is not a setting of frontdesk; did you mean ${meant}?`,
    ]);
    expect(around(written)).toEqual([
      `environment: ${written} is not a setting of frontdesk; did you mean ${meant}?`,
    ]);
  });

  it('knows every setting, those of editors, and what Node and PostgreSQL read for themselves', () => {
    const names = [...CONFIG_VARIABLES, 'REPLY_QUOTES_KEY', 'TZ', 'NODE_ENV', 'PGPASSWORD'];
    expect(inFile(names.map((name) => `${name}=1`).join('\n'))).toEqual([]);
    expect(around(...names)).toEqual([]);
    expect(inFile(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8'))).toEqual([]);
  });

  it('tells any other name of the file, but of the environment only those that begin as ours', () => {
    const others = [
      'FOO',
      'WHATSAPP_TOKEN',
      'HOSTNAME',
      'MAIL',
      'LOG_FORMAT',
      'npm_config_cache',
      'SHELL',
      'USER',
    ];
    expect(inFile(others.map((name) => `${name}=hunter2`).join('\n'))).toHaveLength(others.length);
    expect(around(...others)).toEqual([]);
    expect(around('SMTP_HOST', 'TWILIO_API_KEY')).toEqual([
      'environment: SMTP_HOST is not a setting of frontdesk; .env.example lists them',
      'environment: TWILIO_API_KEY is not a setting of frontdesk; .env.example lists them',
    ]);
  });

  it('tells a name that is set twice', () => {
    expect(inFile('PORT=1\nHOST=::1\nPORT=2\nPORT=3')).toEqual([
      '.env:3: PORT is set a second time, after line 1; the last one counts',
      '.env:4: PORT is set a second time, after line 3; the last one counts',
    ]);
  });

  it('shows no value, and no name that may be part of a pasted key', () => {
    const told = inFile(
      'FOO=hunter2\nTWILLIO_AUTH_TOKEN=hunter3\nMIIEowIBAAKCAQEAhunter4=\n5f4dcc3b5aa7=hunter5',
    );
    expect(told).toHaveLength(4);
    expect(told.join()).not.toMatch(/hunter|MIIE|5f4d/);
  });
});
