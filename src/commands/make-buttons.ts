/** `frontdesk channels make-buttons`: makes Twilio's Contents for tapped choices, and prints the lines for `.env`. */
import { type MadeContent, makeContents } from '../channels/twilio/make-contents.ts';
import { type Environment, readConfig } from '../config/config.ts';
import { FrontdeskError } from '../errors.ts';

/** @throws FrontdeskError CONFIG_INVALID without Twilio's credentials, CONTENT_REFUSED when Twilio makes none */
export async function makeButtons(env: Environment): Promise<void> {
  const api = contentApiOf(env);
  const made = await makeContents(api, new AbortController().signal);
  for (const [setting, form] of [
    ['TWILIO_QUICK_REPLIES', 'buttons'],
    ['TWILIO_LIST_PICKERS', 'list'],
  ] as const) {
    console.log(`${setting}=${sidsOf(made.filter((content) => content.form === form))}`);
  }
  const known = made.filter(({ isKnown }) => isKnown).length;
  console.error(
    `${made.length - known} Contents made, ${known} were there already; put the two lines above into .env, and start the service anew`,
  );
}

/** Only Twilio's own settings are read: the command must not fail for another channel's missing secret. */
function contentApiOf({ TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_CONTENT_URL }: Environment) {
  const { twilio } = readConfig({ TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_CONTENT_URL });
  if (twilio.mode !== 'verified' || twilio.accountSid === undefined) {
    throw new FrontdeskError(
      'CONFIG_INVALID',
      'expected TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, with which the Contents are made; set both as in the Twilio console',
    );
  }
  const [authToken = ''] = twilio.authTokens;
  return { contentUrl: twilio.contentUrl, accountSid: twilio.accountSid, authToken };
}

function sidsOf(contents: readonly MadeContent[]): string {
  return contents.map(({ count, sid }) => `${count}:${sid}`).join(',');
}
