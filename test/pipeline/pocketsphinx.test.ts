/** Speech made on the spot, the whole way to a real recogniser on this machine and into the sample corpus. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startTalkingDesk } from '../helpers/talking-desk.ts';
import { describeWith, SPEAKING, speak } from '../helpers/voice.ts';

const MODEL = '/usr/share/pocketsphinx/model/en-us/en-us';
const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

/** Each is answered, or its entry offered, when it is typed. */
const SPOKEN = [
  'Where do I find my payslip?',
  'How do I ask for a day off?',
  'How do I reset my VPN password?',
  'I am sick, what should I do?',
  'When do we get paid?',
  'Where can I park my car?',
  'I lost my badge',
  'How do I book a meeting room?',
];

describeWith([...SPEAKING, 'pocketsphinx_continuous', MODEL], 'pocketsphinx', () => {
  test('brings at least 5 of 8 spoken questions to their entry: it is the answer, or offered first', async () => {
    const desk = await startTalkingDesk({
      env(folder) {
        const made = join(folder, 'speech');
        execFileSync('npx', ['tsx', 'scripts/make-speech-model.ts', '--out', made], { stdio: 'ignore' });
        return {
          CORPUS_DIR: CORPUS,
          PATH: process.env['PATH'] ?? '',
          TRANSCRIBE_COMMAND: `pocketsphinx_continuous -infile {file} -hmm ${MODEL} -lm ${made}/questions.lm -dict ${made}/questions.dict -logfn /dev/null`,
          TRANSCRIBE_SECONDS: '600',
        };
      },
    });
    try {
      const heard: { typed: string; text: string; reached: boolean }[] = [];
      for (const [at, typed] of SPOKEN.entries()) {
        const index = desk.service().live.current();
        const [first] = index.ask(typed, { today: '2026-06-15' }).candidates;
        const { answer } = index.entry(first?.id ?? '') ?? { answer: 'no entry' };
        const ofEntry = (text: string) => text.includes(answer) || text.includes(`\n1. ${first?.title}`);
        expect(ofEntry((await desk.say(`155504${at + 10}`, typed)).text), typed).toBe(true);
        const { text } = await desk.say(`155505${at + 10}`, { voice: speak(typed) });
        expect(text).toMatch(/^🎙️ I heard: “/);
        heard.push({ typed, text, reached: ofEntry(text) });
      }
      const right = heard.filter(({ reached }) => reached).length;
      expect(right, JSON.stringify(heard)).toBeGreaterThanOrEqual(5);
    } finally {
      await desk.close();
    }
  }, 600_000);
});
