import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIG_VARIABLES, readConfig } from '../../src/config/config.ts';
import { baseUrl, isLoopback } from '../../src/config/values.ts';
import { FrontdeskError } from '../../src/errors.ts';

const TOKEN = 'f00dfacef00dfacef00dfacef00dface';

function faultsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof FrontdeskError && error.code === 'CONFIG_INVALID') return error.message;
    throw error;
  }
  return '';
}

describe('readConfig', () => {
  it('needs nothing for a trial on this machine', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      corpusDir: 'corpus',
      dataDir: 'data',
      logLevel: 'info',
      databaseUrl: undefined,
      twilio: { mode: 'trial' },
      meta: { mode: 'off' },
      mail: undefined,
      team: undefined,
      transcriber: undefined,
      model: undefined,
      dictionaryApiKey: undefined,
      replySecrets: {},
      ngrokAuthtoken: undefined,
    });
  });

  it('reads every variable', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://Desk.example.com/front/',
      CORPUS_DIR: '/srv/corpus',
      DATA_DIR: '/srv/data',
      LOG_LEVEL: 'warn',
      TWILIO_AUTH_TOKEN: TOKEN,
      TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000000',
      TWILIO_FROM: 'whatsapp:+14155238886',
      TWILIO_API_URL: 'http://127.0.0.1:3901/',
      TWILIO_CONTENT_URL: 'http://127.0.0.1:3902/',
      TWILIO_QUICK_REPLIES: `2:HX${'a'.repeat(32)}, 3:HX${'b'.repeat(32)}`,
      TWILIO_LIST_PICKERS: `10:HX${'c'.repeat(32)}`,
      META_APP_SECRET: 'new,old',
      META_VERIFY_TOKEN: 'verify',
      META_ACCESS_TOKEN: 'access',
      META_PHONE_NUMBER_ID: '106540352242922',
      META_GRAPH_URL: 'http://127.0.0.1:3900',
      META_GRAPH_VERSION: 'v27.0',
      DATABASE_URL: 'postgres://desk:secret@db.example.com/frontdesk',
      INSTALLATION_SECRET: 'drawn-at-random-once-for-all-machines',
      COUNTRY: 'fr',
      SMTP_URL: 'smtp://desk:secret@mail.example.com',
      MAIL_FROM: 'Front desk <desk@example.com>',
      HAND_OVER_TO: 'people@example.com',
      HAND_OVER_HOURS: '8',
      OPENAI_BASE_URL: 'http://10.0.0.5:8000/v1/',
      OPENAI_API_KEY: 'sk-x',
      OPENAI_MODEL: 'small',
      MODEL_FALLBACK: 'on',
      MODEL_CONVERSATION: 'off',
      MODEL_SUMMARIES: 'on',
      MODEL_PERSON_TOKENS: '1000',
      MODEL_DAY_TOKENS: '5000',
      TRANSCRIBE_MODEL: 'whisper-1',
      TRANSCRIBE_SECONDS: '90',
      DICTIONARY_API_KEY: 'mw-key',
      REPLY_QUOTES_KEY: 'q',
      NGROK_AUTHTOKEN: 'ngrok-token',
    });
    expect(config).toEqual({
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://desk.example.com/front',
      publicUrlEntered: 'https://Desk.example.com/front',
      corpusDir: '/srv/corpus',
      dataDir: '/srv/data',
      logLevel: 'warn',
      databaseUrl: 'postgres://desk:secret@db.example.com/frontdesk',
      installationSecret: 'drawn-at-random-once-for-all-machines',
      country: 'FR',
      twilio: {
        mode: 'verified',
        authTokens: [TOKEN],
        accountSid: 'AC00000000000000000000000000000000',
        apiUrl: 'http://127.0.0.1:3901',
        contentUrl: 'http://127.0.0.1:3902',
        rest: {
          accountSid: 'AC00000000000000000000000000000000',
          authToken: TOKEN,
          from: 'whatsapp:+14155238886',
          templates: {
            buttons: new Map([
              [2, `HX${'a'.repeat(32)}`],
              [3, `HX${'b'.repeat(32)}`],
            ]),
            list: new Map([[10, `HX${'c'.repeat(32)}`]]),
          },
        },
      },
      meta: {
        mode: 'on',
        appSecrets: ['new', 'old'],
        verifyToken: 'verify',
        accessToken: 'access',
        phoneNumberId: '106540352242922',
        graphUrl: 'http://127.0.0.1:3900',
        graphVersion: 'v27.0',
      },
      mail: { smtpUrl: 'smtp://desk:secret@mail.example.com', from: 'Front desk <desk@example.com>' },
      team: { address: 'people@example.com', hours: 8 },
      transcriber: {
        kind: 'endpoint',
        openai: { baseUrl: 'http://10.0.0.5:8000/v1', apiKey: 'sk-x' },
        model: 'whisper-1',
        seconds: 90,
      },
      model: {
        openai: { baseUrl: 'http://10.0.0.5:8000/v1', apiKey: 'sk-x' },
        model: 'small',
        fallback: true,
        conversation: false,
        summaries: true,
        seconds: 6,
        caps: { personTokens: 1000, dayTokens: 5000 },
      },
      dictionaryApiKey: 'mw-key',
      replySecrets: { REPLY_QUOTES_KEY: 'q' },
      ngrokAuthtoken: 'ngrok-token',
    });
  });

  it('takes empty and blank values for unset ones', () => {
    const blank = Object.fromEntries(CONFIG_VARIABLES.map((name) => [name, ' ']));
    expect(readConfig(blank)).toEqual(readConfig({}));
  });

  it('takes two auth tokens while they are being changed', () => {
    expect(readConfig({ TWILIO_AUTH_TOKEN: 'new, old' }).twilio).toMatchObject({
      authTokens: ['new', 'old'],
    });
  });

  it('expects Twilio at its own address when nothing else is known and only this machine can call', () => {
    const config = readConfig({ TWILIO_AUTH_TOKEN: TOKEN, HOST: '::1', PORT: '4000' });
    expect(config.publicUrl).toBe('http://[::1]:4000');
    expect(config.twilio.mode).toBe('verified');
  });

  it('lists every fault at once, with what was expected and what came', () => {
    expect(
      faultsOf({
        PORT: '70000',
        HOST: 'http://localhost',
        PUBLIC_URL: 'desk.example.com',
        LOG_LEVEL: 'loud',
        TWILIO_ACCOUNT_SID: 'SK123',
        TWILIO_AUTH_TOKEN: TOKEN,
      }),
    ).toMatchInlineSnapshot(`
      "The configuration has 5 faults:
        PORT: expected a whole number from 0 to 65535; got "70000"
        HOST: expected an IP address or a host name, such as 127.0.0.1; got "http://localhost"
        PUBLIC_URL: expected the address before /webhooks/twilio, such as https://desk.example.com, without a query; got "desk.example.com"
        LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent; got "loud"
        TWILIO_ACCOUNT_SID: expected the account SID of the Twilio console, which begins with AC; got "SK123""
    `);
  });

  it.each(['', 'x', '-1', '3000.5', '0x10', '65536', '999999', '3e3'].filter(Boolean))(
    'refuses the port %j',
    (port) => {
      expect(faultsOf({ PORT: port })).toContain('PORT: expected a whole number');
    },
  );

  it.each([
    'ftp://desk.example.com',
    'https://desk.example.com/?a=1',
    'https://desk.example.com/#top',
    'https://user:hunter2@desk.example.com/?a=1',
    'https://desk.example.com/webhooks/twilio',
    'https://desk.example.com/bot/',
    'https://',
  ])('refuses the public address %j', (url) => {
    const faults = faultsOf({ PUBLIC_URL: url, TWILIO_AUTH_TOKEN: TOKEN });
    expect(faults).toContain('PUBLIC_URL: expected');
    expect(faults).not.toContain('hunter2');
  });

  it('takes the name and the password of a proxy for vendors alone', () => {
    const config = readConfig({ PUBLIC_URL: 'https://desk:hunter2@Example.com/', TWILIO_AUTH_TOKEN: TOKEN });
    expect(config.publicUrl).toBe('https://example.com');
    expect(config.publicUrlEntered).toBe('https://desk:hunter2@Example.com');
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', '127.evil.example', 'desk.example.com', '128.0.0.1'])(
    'refuses to listen on %s without an auth token, and says why and what to do',
    (host) => {
      const faults = faultsOf({ HOST: host });
      expect(faults).toContain(
        `TWILIO_AUTH_TOKEN: missing, so anyone could write in Twilio's name to HOST=${host}`,
      );
      expect(faults).toContain('set HOST=127.0.0.1');
    },
  );

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', 'LOCALHOST', '::1', '[::1]', '0:0:0:0:0:0:0:1'])(
    'may be tried without an auth token on %s',
    (host) => {
      expect(readConfig({ HOST: host }).twilio).toEqual({ mode: 'trial' });
    },
  );

  it('refuses a public address without an auth token: a proxy would open the trial to anyone', () => {
    expect(faultsOf({ PUBLIC_URL: 'https://desk.example.com' })).toContain('TWILIO_AUTH_TOKEN: missing');
    expect(readConfig({ PUBLIC_URL: 'http://localhost:8080' }).publicUrl).toBe('http://localhost:8080');
  });

  it('refuses an account without its auth token', () => {
    expect(faultsOf({ TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000000' })).toContain(
      'though TWILIO_ACCOUNT_SID says that Twilio is in use',
    );
  });

  it('asks for the public address when others than this machine call', () => {
    expect(faultsOf({ HOST: '0.0.0.0', TWILIO_AUTH_TOKEN: TOKEN })).toContain('PUBLIC_URL: missing');
  });

  const meta = {
    META_APP_SECRET: 'secret',
    META_VERIFY_TOKEN: 'verify',
    META_ACCESS_TOKEN: 'access',
    META_PHONE_NUMBER_ID: '106540352242922',
  };

  it.each(Object.keys(meta))('refuses Meta without %s, and says why', (name) => {
    const faults = faultsOf({ ...meta, [name]: '' });
    expect(faults).toContain(`${name}: missing, though META_`);
    expect(faults).toContain('The configuration has a fault:');
  });

  it('is Meta alone, in public, without Twilio: then Twilio is off, not on trial', () => {
    const config = readConfig({ ...meta, HOST: '0.0.0.0', PUBLIC_URL: 'https://desk.example.com' });
    expect(config.twilio).toEqual({ mode: 'off' });
    expect(config.meta).toMatchObject({ graphUrl: 'https://graph.facebook.com', graphVersion: 'v26.0' });
  });

  it('asks for all that sending over Twilio needs', () => {
    const TWILIO_FROM = 'whatsapp:+14155238886';
    expect(faultsOf({ TWILIO_FROM })).toContain('TWILIO_AUTH_TOKEN: missing, though TWILIO_FROM');
    expect(faultsOf({ TWILIO_FROM, TWILIO_AUTH_TOKEN: TOKEN })).toContain('TWILIO_ACCOUNT_SID: missing');
    expect(readConfig({ TWILIO_AUTH_TOKEN: TOKEN }).twilio).toMatchObject({ rest: undefined });
    const TWILIO_QUICK_REPLIES = `2:HX${'a'.repeat(32)}`;
    expect(faultsOf({ TWILIO_QUICK_REPLIES })).toContain(
      'TWILIO_AUTH_TOKEN: missing, though TWILIO_QUICK_REPLIES',
    );
    expect(faultsOf({ TWILIO_QUICK_REPLIES, TWILIO_AUTH_TOKEN: TOKEN })).toContain('TWILIO_FROM: missing');
  });

  it.each(['HX', `HX${'a'.repeat(32)}`, `4:HX${'a'.repeat(32)}`, `0:HX${'a'.repeat(32)}`, '2:HXyz', '2:,3:'])(
    'refuses %s as Contents of up to three buttons',
    (TWILIO_QUICK_REPLIES) => {
      expect(faultsOf({ TWILIO_QUICK_REPLIES, TWILIO_AUTH_TOKEN: TOKEN })).toContain(
        'TWILIO_QUICK_REPLIES: expected a number of options from 1 to 3 and the SID of its Content each',
      );
    },
  );

  it('never shows a secret', () => {
    const faults = faultsOf({
      TWILIO_AUTH_TOKEN: 'hunter2,,hunter3',
      NGROK_AUTHTOKEN: 'hunter4 hunter5',
      PUBLIC_URL: 'https://desk.example.com/?token=hunter6',
      META_APP_SECRET: 'hunter7 hunter8',
      META_ACCESS_TOKEN: 'hunter 9',
      DATABASE_URL: 'mysql://desk:hunter10@db.example.com/desk',
      INSTALLATION_SECRET: 'hunter11',
      COUNTRY: 'France',
    });
    expect(faults).toContain('DATABASE_URL: expected');
    expect(faults).toContain('INSTALLATION_SECRET: expected at least 32 characters');
    expect(faults).toContain('COUNTRY: expected the two letters of a country');
    expect(faults).toContain('TWILIO_AUTH_TOKEN: expected');
    expect(faults).toContain('NGROK_AUTHTOKEN: expected');
    expect(faults).toContain('PUBLIC_URL: expected');
    expect(faults).not.toContain('hunter');
  });

  it('knows no other outcome than a configuration or a list of faults', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('127.0.0.1', '0.0.0.0', '3000', TOKEN, 'https://a.example', 'http://[', 'AC1', 'info'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...CONFIG_VARIABLES), value), (env) => {
        faultsOf(env);
      }),
    );
  });
});

describe('what belongs together', () => {
  it.each([
    [{ SMTP_URL: 'smtp://mail.example.com' }, 'MAIL_FROM: missing, though SMTP_URL'],
    [{ MAIL_FROM: 'desk@example.com' }, 'SMTP_URL: missing, though MAIL_FROM'],
    [{ HAND_OVER_TO: 'hr@example.com' }, 'SMTP_URL: missing, though HAND_OVER_TO'],
    [{ HAND_OVER_TO: 'hr@example.com, ceo@example.com' }, 'HAND_OVER_TO: expected the one e-mail address'],
    [{ SMTP_URL: 'smtp://u:secret@relay/path', MAIL_FROM: 'desk@example.com' }, 'SMTP_URL: expected smtp://'],
    [{ MODEL_FALLBACK: 'on' }, 'OPENAI_BASE_URL: missing, though MODEL_FALLBACK is on'],
    [{ MODEL_CONVERSATION: 'on', OPENAI_BASE_URL: 'http://x/v1' }, 'OPENAI_MODEL: missing'],
    [{ MODEL_FALLBACK: 'yes' }, 'MODEL_FALLBACK: expected on or off; got "yes"'],
    [{ MODEL_DAY_TOKENS: '0' }, 'MODEL_DAY_TOKENS: expected a whole number from 1'],
    [{ TRANSCRIBE_MODEL: 'whisper-1' }, 'OPENAI_BASE_URL: missing, though TRANSCRIBE_MODEL'],
    [{ TRANSCRIBE_COMMAND: 'whisper' }, 'TRANSCRIBE_COMMAND: expected a command with {file}'],
    [{ TRANSCRIBE_COMMAND: 'whisper "{file}' }, 'TRANSCRIBE_COMMAND: expected a command with {file}'],
    [
      { TRANSCRIBE_COMMAND: 'w {file}', TRANSCRIBE_MODEL: 'm', OPENAI_BASE_URL: 'http://x/v1' },
      'TRANSCRIBE_COMMAND: set together with TRANSCRIBE_MODEL',
    ],
    [
      { MODEL_SUMMARIES: 'on', OPENAI_BASE_URL: 'http://x/v1', OPENAI_MODEL: 'm' },
      'MODEL_SUMMARIES: on, but nothing transcribes',
    ],
  ])('%j is refused', (env, expected) => {
    const faults = faultsOf(env);
    expect(faults).toContain(expected);
    expect(faults).not.toContain('secret');
  });

  it('a model whose uses are all off is none', () => {
    expect(readConfig({ OPENAI_BASE_URL: 'http://x/v1', OPENAI_MODEL: 'm' }).model).toBeUndefined();
  });

  it('a command transcribes, and gets nothing of the environment that could be a secret', () => {
    const TRANSCRIBE_COMMAND = `whisper-cli -m 'my model.bin' -l "{language}" {file}`;
    expect(readConfig({ TRANSCRIBE_COMMAND, PATH: '/bin', SMTP_URL: '', OTHER: 'x' }).transcriber).toEqual({
      kind: 'command',
      command: ['whisper-cli', '-m', 'my model.bin', '-l', '{language}', '{file}'],
      environment: { PATH: '/bin' },
      seconds: 60,
    });
  });
});

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.255.255.254', 'localhost', '::1', '[::1]'])('is true of %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each(['', '0.0.0.0', '10.0.0.1', '127.0.0.1.example.com', 'localhost.example.com', '::', '2130706433'])(
    'is false of %j',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

describe('baseUrl', () => {
  it('puts an IPv6 address in brackets', () => {
    expect(baseUrl('::1', 80)).toBe('http://[::1]:80');
    expect(baseUrl('localhost', 3000)).toBe('http://localhost:3000');
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

  it('names every variable', () => {
    expect(Object.keys(parseEnv(text)).sort()).toEqual([...CONFIG_VARIABLES].sort());
  });

  it('is a configuration as it stands: that of a trial', () => {
    expect(readConfig(parseEnv(text))).toEqual(readConfig({}));
  });
});
