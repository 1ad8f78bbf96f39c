/** Voice notes from a vendor's webhook to the reply on the phone, through the whole running service. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { deferred } from '../helpers/deferred.ts';
import { type FakeTranscriber, startFakeTranscriber, TRANSCRIBE_KEY } from '../helpers/fake-transcriber.ts';
import { ANSWERS, QUESTIONS } from '../helpers/running-desk.ts';
import { startTalkingDesk, type TalkingDesk } from '../helpers/talking-desk.ts';
import { describeWith, SPEAKING, silentNote, speak } from '../helpers/voice.ts';

let desk: TalkingDesk;
let transcriber: FakeTranscriber;

const FRENCH = `
## Où trouver mon bulletin de paie ?

- fiche de paie
- bulletin de salaire

Dans *MonRH*.
`;

async function start(change: Readonly<Record<string, string>> = {}): Promise<void> {
  transcriber = await startFakeTranscriber();
  desk = await startTalkingDesk({
    files: { 'desk.fr.md': FRENCH },
    env: () => ({
      OPENAI_BASE_URL: transcriber.baseUrl,
      OPENAI_API_KEY: TRANSCRIBE_KEY,
      TRANSCRIBE_MODEL: 'whisper-1',
      ...change,
    }),
  });
}
afterEach(async () => {
  await desk.close();
  await transcriber.close();
});

/** Notes of different lengths are different notes. */
const noteFor = (said: Parameters<FakeTranscriber['knows']>[1], seconds: number) => {
  const note = silentNote(seconds);
  transcriber.knows(note, said);
  return note;
};

describeWith(SPEAKING, 'what is spoken', () => {
  test('is answered as if it had been typed, on both channels, with what was heard in front', async () => {
    await start();
    const note = speak('How do I reset my VPN password?');
    transcriber.knows(note, ' How do I reset my VPN password? ');
    const reply = `🎙️ I heard: “How do I reset my VPN password?”\n\n${ANSWERS[0]}`;
    expect(await desk.sayOnTwilio('whatsapp:+15550110', note)).toEqual([reply]);
    expect((await desk.say('15550111', { voice: note })).text).toBe(reply);

    const french = speak('Où est ma fiche de paie ?', 'fr');
    transcriber.knows(french, { text: 'Où est ma fiche de paie ?', language: 'french' });
    expect((await desk.say('15550112', { voice: french })).text).toBe(
      '🎙️ J’ai entendu : « Où est ma fiche de paie ? »\n\nDans *MonRH*.',
    );

    expect(transcriber.faults).toEqual([]);
    expect(transcriber.vendor.calls).toHaveLength(3);
    for (const { bytes, headers } of transcriber.vendor.calls) {
      expect(bytes.toString('latin1') + JSON.stringify(headers)).not.toMatch(
        /155501|whatsapp|Camille|wamid/i,
      );
    }
  });
});

describe('a voice note', () => {
  test('that is heard badly is asked about with buttons; yes answers, no asks to say it again', async () => {
    await start();
    const voice = noteFor({ text: QUESTIONS[1], language: 'english', logprob: -1.2 }, 2);
    const asked = await desk.say('15550120', { voice });
    expect(asked).toMatchObject({ type: 'interactive', text: `🎙️ Did you say “${QUESTIONS[1]}”?` });
    const buttons = JSON.stringify(asked.payload);
    expect(buttons).toContain('"title":"Yes"');
    const id = /"id":"([^"]+:voice:yes)"/.exec(buttons)?.[1] ?? '';
    expect((await desk.say('15550120', { tap: { id, title: 'Yes' } })).text).toBe(ANSWERS[1]);

    await desk.say('15550121', { voice });
    expect((await desk.say('15550121', 'no')).text).toMatch(/^Sorry about that\. Say it again/);
  });

  test('that lasts long is written down, in its own language, where no model sums it up', async () => {
    await start();
    const said = { text: 'Bonjour, je voudrais parler de beaucoup de choses à la fois.', language: 'french' };
    const { text } = await desk.say('15550122', { voice: noteFor(said, 130) });
    expect(text).toMatch(/^🎙️ J’ai entendu : « Bonjour, je voudrais .* »\n\nC’était long\./);
  });

  test('is not understood where nothing transcribes, and is not even fetched', async () => {
    await start({ TRANSCRIBE_MODEL: '' });
    const { text } = await desk.say('15550123', { voice: silentNote(2) });
    expect(text).toBe('I do not understand voice notes here. Please type your question in a few words.');
    expect(await desk.sayOnTwilio('whatsapp:+15550124', silentNote(2))).toEqual([text]);
    expect(transcriber.vendor.calls).toEqual([]);
    expect(desk.graph.calls.filter(({ method }) => method === 'GET')).toEqual([]);
    expect(desk.twilio.calls).toEqual([]);
  });

  test('whose endpoint hangs is given up, with an honest word, and the next message is answered', async () => {
    await start({ TRANSCRIBE_SECONDS: '1' });
    transcriber.vendor.always({ do: 'hang' });
    const { text } = await desk.say('15550125', { voice: noteFor(QUESTIONS[0], 2) });
    expect(text).toBe(
      'I cannot listen to voice notes right now. Please try again later, or type your question.',
    );
    expect((await desk.say('15550125', QUESTIONS[0])).text).toBe(ANSWERS[0]);
  });

  test('is heard by a command, which gets the recording and no secret', async () => {
    const script = [
      'const wav = require("fs").readFileSync(process.argv[1]);',
      'const names = Object.keys(process.env).join();',
      'const isWell = wav.subarray(0, 4).toString() === "RIFF" && !/TWILIO|META|OPENAI|DATA_DIR/.test(names);',
      `console.log(isWell ? "${QUESTIONS[2]}" : names);`,
    ].join(' ');
    await start({
      TRANSCRIBE_MODEL: '',
      TRANSCRIBE_COMMAND: `${process.execPath} -e '${script}' {file}`,
      ...(process.env['PATH'] !== undefined && { PATH: process.env['PATH'] }),
    });
    const { text } = await desk.say('15550126', { voice: silentNote(2) });
    expect(text).toBe(`🎙️ I heard: “${QUESTIONS[2]}”\n\n${ANSWERS[2]}`);
  });

  test('keeps nobody waiting who writes: twenty are heard while text is answered', async () => {
    await start();
    const release = deferred<void>();
    transcriber.vendor.always({ do: 'hold', until: release.promise });
    const voice = noteFor(QUESTIONS[0], 2);
    const speakers = Array.from({ length: 20 }, (_, n) => `155502${n + 10}`);
    await Promise.all(speakers.map((person) => desk.tell(person, { voice })));
    await transcriber.vendor.called(2);
    for (let n = 0; n < 30; n++) {
      expect((await desk.say(`155503${n + 10}`, QUESTIONS[n % 3]!)).text).toBe(ANSWERS[n % 3]);
    }
    expect(speakers.flatMap(desk.sentTo)).toEqual([]);
    expect(transcriber.vendor.calls).toHaveLength(2);
    release.resolve();
    await vi.waitFor(
      () => {
        for (const person of speakers) {
          expect(desk.sentTo(person).map(({ text }) => text)).toEqual([
            `🎙️ I heard: “${QUESTIONS[0]}”\n\n${ANSWERS[0]}`,
          ]);
        }
      },
      { timeout: 30_000, interval: 50 },
    );
  });

  test('shows in the metrics and the log, without a word of it', async () => {
    await start();
    await desk.say('15550127', { voice: noteFor(`${QUESTIONS[0]} zanzibar`, 2) });
    await desk.say('15550127', { voice: noteFor({ text: 'pay sleep', logprob: -1.2 }, 3) });
    await desk.say('15550127', { voice: noteFor(' … ', 4) });
    transcriber.vendor.always({ do: 'answer', status: 401, body: {} });
    await desk.say('15550127', { voice: silentNote(5) });
    const said = (await desk.metrics()) + desk.log.text();
    for (const outcome of ['said', 'unsure', 'silence', 'not-now']) {
      expect(said).toContain(`frontdesk_voice_notes_total{outcome="${outcome}"} 1`);
    }
    expect(said).toContain('the transcription endpoint answered with 401');
    expect(said).not.toMatch(/zanzibar|pay sleep|15550127|sk-transcribe/);
  });
});
