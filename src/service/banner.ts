/** What `frontdesk serve` says when it is up. */
import pc from 'picocolors';
import type { Config } from '../config/config.ts';
import type { Language } from '../message.ts';
import type { Meta } from '../retrieval/index-parts.ts';
import { type Feature, featuresOf } from './features.ts';

export interface Up {
  /** Where it listens. */
  readonly url: string;
  /** What vendors call. */
  readonly publicUrl: string;
  readonly index: Meta;
  readonly config: Config;
  readonly isTunnel: boolean;
}

export function banner({ url, publicUrl, index, config, isTunnel }: Up): string {
  const { entries, phrasings } = index;
  const named: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' };
  const counts = (['en', 'fr'] as const)
    .filter((language) => entries[language])
    .map((language) => `${entries[language]} in ${named[language]}`);
  const database = config.databaseUrl === undefined ? `SQLite in ${config.dataDir}` : 'PostgreSQL';
  const webhooks = [
    ...(config.twilio.mode === 'off' ? [] : [`${publicUrl}/webhooks/twilio`]),
    ...(config.meta.mode === 'off' ? [] : [`${publicUrl}/webhooks/meta`]),
  ];
  return [
    '',
    `  ${pc.bold(pc.green('frontdesk'))} answers at ${pc.cyan(url)}`,
    `  ${pc.dim('corpus ')}  ${config.corpusDir}: ${countEntries(entries)} entries (${counts.join(', ')}), ${phrasings} questions`,
    `  ${pc.dim('keeps  ')}  messages and conversations in ${database}`,
    ...webhooks.map((webhook) => `  ${pc.dim('webhook')}  ${webhook}`),
    '',
    ...featuresOf(config).map(showFeature),
    '',
    ...nextSteps(url, config, isTunnel),
    '',
  ].join('\n');
}

function showFeature({ name, isOn, told }: Feature): string {
  const state = isOn ? pc.green('on ') : pc.yellow('off');
  return `  ${pc.dim(name.padEnd(8))} ${state}  ${isOn ? told : pc.dim(told)}`;
}

function nextSteps(url: string, { twilio, meta }: Config, isTunnel: boolean): string[] {
  if (twilio.mode === 'trial') {
    return [
      `  ${pc.bold(pc.yellow('Trial: TWILIO_AUTH_TOKEN is not set.'))} Nothing is signed, so only this machine is answered.`,
      '',
      '  Next:',
      '    npx frontdesk chat                         talk to it here',
      `    curl ${url}/webhooks/twilio -d MessageSid=SM$RANDOM -d From=whatsapp:+15550100 --data-urlencode "Body=how do i reset my vpn password"`,
      '    edit a file in the corpus                  it is taken up within 2 seconds',
      '    README.md, "On WhatsApp"                   connect the Twilio sandbox',
    ];
  }
  const put = isTunnel ? 'paste' : 'put';
  return [
    '  Next:',
    ...(twilio.mode === 'verified'
      ? [
          `    ${put} the webhook address into Twilio: Messaging > Try it out > Send a WhatsApp message > Sandbox settings`,
          '    "When a message comes in", method POST',
        ]
      : []),
    ...(meta.mode === 'on'
      ? [
          `    ${put} the webhook address into Meta's app dashboard: WhatsApp > Configuration, with META_VERIFY_TOKEN,`,
          '    and subscribe to the field "messages"',
        ]
      : []),
  ];
}

export function countEntries(entries: Meta['entries']): number {
  return Object.values(entries).reduce((sum, count) => sum + count, 0);
}
