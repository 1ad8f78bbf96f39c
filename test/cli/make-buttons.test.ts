import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeButtons } from '../../src/commands/make-buttons.ts';
import { readConfig } from '../../src/config/config.ts';
import { type FakeTwilio, startFakeTwilio } from '../helpers/fake-twilio.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from '../helpers/twilio.ts';

describe('frontdesk channels make-buttons', () => {
  let twilio: FakeTwilio;
  let printed: string[];

  beforeEach(async () => {
    twilio = await startFakeTwilio();
    printed = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await twilio.close();
  });

  const env = () => ({
    TWILIO_ACCOUNT_SID: ACCOUNT_SID,
    TWILIO_AUTH_TOKEN: AUTH_TOKEN,
    TWILIO_CONTENT_URL: twilio.url,
  });

  it('makes a Content for each form and number, and prints settings that are understood', async () => {
    await makeButtons(env());
    expect(twilio.contents.map(({ friendly_name }) => friendly_name)).toEqual([
      ...[1, 2, 3].map((count) => `frontdesk_quick_reply_${count}`),
      ...Array.from({ length: 10 }, (_, at) => `frontdesk_list_picker_${at + 1}`),
    ]);
    const settings = Object.fromEntries(printed.map((line) => line.split('=')));
    const { twilio: read } = readConfig({ ...env(), ...settings, TWILIO_FROM: 'whatsapp:+14155238886' });
    const sids = twilio.contents.map(({ sid }) => sid);
    expect(read).toMatchObject({
      rest: {
        templates: {
          buttons: new Map(sids.slice(0, 3).map((sid, at) => [at + 1, sid])),
          list: new Map(sids.slice(3).map((sid, at) => [at + 1, sid])),
        },
      },
    });
  });

  it('takes up what an earlier run has made', async () => {
    twilio.next({ do: 'work' }, { do: 'work' }, { do: 'work' }, { do: 'fail', code: 20429, status: 429 });
    await expect(makeButtons(env())).rejects.toThrow(
      'Twilio did not give frontdesk_quick_reply_3: HTTP 429, Twilio 20429',
    );
    expect(printed).toEqual([]);
    await makeButtons(env());
    expect(twilio.contents).toHaveLength(13);
    await makeButtons(env());
    expect(twilio.contents).toHaveLength(13);
    expect(printed.slice(0, 2)).toEqual(printed.slice(2));
  });

  it('says what is missing, and what Twilio refused', async () => {
    await expect(makeButtons({})).rejects.toThrow('expected TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN');
    await expect(makeButtons({ ...env(), TWILIO_AUTH_TOKEN: 'wrong' })).rejects.toThrow(
      'Twilio did not give the list of Contents: HTTP 401, Twilio 20003; check TWILIO_ACCOUNT_SID',
    );
  });
});
