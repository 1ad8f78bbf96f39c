/** What a desk does beside answering, as configured, and what turns on what is off: one line each. */
import type { Config } from '../config/config.ts';
import { parseSmtpUrl } from '../config/smtp-address.ts';

export interface Feature {
  readonly name: string;
  readonly isOn: boolean;
  /** What it does, or what to set. */
  readonly told: string;
}

export function featuresOf({ mail, team, transcriber, model, twilio, meta }: Config): readonly Feature[] {
  const photosFrom = [
    ...(twilio.mode === 'verified' && twilio.accountSid !== undefined ? ['Twilio'] : []),
    ...(meta.mode === 'on' ? ['Meta'] : []),
  ];
  const uses = Object.entries({
    answers: model?.fallback,
    conversation: model?.conversation,
    summaries: model?.summaries,
  }).filter(([, isOn]) => isOn);
  return [
    feature(
      'requests',
      mail && `leave by mail through ${parseSmtpUrl(mail.smtpUrl).host}`,
      'set SMTP_URL and MAIL_FROM, which requests leave by',
    ),
    feature(
      'people',
      team && `whoever asks for a person is handed to ${team.address} for at most ${team.hours} h`,
      'set HAND_OVER_TO to the team that takes over (needs SMTP_URL)',
    ),
    feature(
      'photos',
      photosFrom.length > 0 && `badges and texts are read, from ${photosFrom.join(' and ')}`,
      'set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or the META_… variables, to fetch them with',
    ),
    feature(
      'voice',
      transcriber &&
        (transcriber.kind === 'command' ? 'TRANSCRIBE_COMMAND listens' : `${transcriber.model} listens`),
      'set TRANSCRIBE_COMMAND or TRANSCRIBE_MODEL',
    ),
    feature(
      'model',
      model && `${model.model} for ${uses.map(([name]) => name).join(', ')}`,
      'set OPENAI_BASE_URL, OPENAI_MODEL and MODEL_FALLBACK=on, if you want one',
    ),
  ];
}

/** @param on what it does; nothing when it is off */
function feature(name: string, on: string | false | undefined, whenOff: string): Feature {
  return on ? { name, isOn: true, told: on } : { name, isOn: false, told: whenOff };
}
