import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { settingAlerts } from '../../src/service/setting-alerts.ts';

const META = {
  META_APP_SECRET: 'secret',
  META_VERIFY_TOKEN: 'verify',
  META_ACCESS_TOKEN: 'access',
  META_PHONE_NUMBER_ID: '106540352242922',
};
const TWILIO = { TWILIO_AUTH_TOKEN: '12345' };
const REST = { TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, TWILIO_FROM: 'whatsapp:+14155238886' };
const PUBLIC = { PUBLIC_URL: 'https://desk.example.com' };
const started = new Date('2030-01-01T00:00:00Z');

const alerts = (env: Record<string, string>, { isTunnel = false, otherProcesses = 0 } = {}) =>
  settingAlerts({ config: readConfig(env), isTunnel, otherProcesses, started });
const names = (...of: Parameters<typeof alerts>) => alerts(...of).map(({ name }) => name);

describe('the address that vendors fetch pictures from', () => {
  it('is told to be empty, with what to set', () => {
    expect(alerts(META)).toEqual([
      {
        name: 'public-url',
        reason:
          'PUBLIC_URL is empty and counts as http://127.0.0.1:3000, so Meta can fetch no picture from it; set it to the address that vendors call, such as https://desk.example.com',
        raisedAt: started,
      },
    ]);
    expect(alerts({ ...META, ...TWILIO })[0]?.reason).toContain('Twilio and Meta can fetch no picture');
  });

  it('is told to be this machine’s own, unless the vendor is a stand-in on it', () => {
    const here = { ...META, PUBLIC_URL: 'http://127.0.0.1:3000' };
    expect(alerts(here)[0]?.reason).toContain('which this machine alone reaches');
    expect(names({ ...here, META_GRAPH_URL: 'http://127.0.0.1:3900' })).toEqual([]);
  });

  it('is well with an address, with a tunnel, and on trial', () => {
    expect(names({ ...META, ...TWILIO, ...PUBLIC })).toEqual([]);
    expect(names(TWILIO, { isTunnel: true })).toEqual([]);
    expect(names({})).toEqual([]);
  });
});

describe('several processes on one database', () => {
  it('are told where nothing sends by Twilio’s API', () => {
    expect(alerts({ ...TWILIO, ...PUBLIC }, { otherProcesses: 2 })).toMatchObject([
      {
        name: 'processes',
        reason: expect.stringMatching(/^3 processes .*TWILIO_ACCOUNT_SID and TWILIO_FROM$/),
      },
    ]);
    expect(names({ ...TWILIO, ...PUBLIC })).toEqual([]);
    expect(names({ ...TWILIO, ...REST, ...PUBLIC }, { otherProcesses: 2 })).toEqual([]);
    expect(names({ ...META, ...PUBLIC }, { otherProcesses: 2 })).toEqual([]);
  });
});
