import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { featuresOf } from '../../src/service/features.ts';

const on = (env: Record<string, string>) =>
  Object.fromEntries(
    featuresOf(readConfig(env)).map(({ name, isOn, told }) => [name, isOn ? `on: ${told}` : told]),
  );

describe('what a desk says of itself', () => {
  it('names what to set for each thing that is off, and the settings exist', () => {
    const features = featuresOf(readConfig({}));
    expect(features.map(({ name, isOn }) => [name, isOn])).toEqual([
      ['requests', false],
      ['people', false],
      ['photos', false],
      ['voice', false],
      ['model', false],
    ]);
    expect(features.every(({ told }) => /[A-Z]+_[A-Z]+/.test(told))).toBe(true);
  });

  it('says what is on, without a password', () => {
    const said = on({
      SMTP_URL: 'smtp://desk:hush@mail.example.com:587',
      MAIL_FROM: 'desk@example.com',
      HAND_OVER_TO: 'hr@example.com',
      HAND_OVER_HOURS: '2',
      TWILIO_AUTH_TOKEN: '0123456789abcdef0123456789abcdef',
      TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000000',
      TRANSCRIBE_COMMAND: 'listen {file}',
      OPENAI_BASE_URL: 'http://10.0.0.5:8000/v1',
      OPENAI_MODEL: 'house-model',
      MODEL_FALLBACK: 'on',
    });
    expect(said).toEqual({
      requests: 'on: leave by mail through mail.example.com',
      people: 'on: whoever asks for a person is handed to hr@example.com for at most 2 h',
      photos: 'on: badges and texts are read, from Twilio',
      voice: 'on: TRANSCRIBE_COMMAND listens',
      model: 'on: house-model for answers',
    });
    expect(JSON.stringify(said)).not.toContain('hush');
  });
});
