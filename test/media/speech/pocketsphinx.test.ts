/** Speech made on the spot, through Opus and back, to a real recogniser and into the sample corpus. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitCommand } from '../../../src/config/command-line.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { commandTranscriber } from '../../../src/media/speech/command.ts';
import { readVoiceNote } from '../../../src/media/speech/voice-note.ts';
import { buildIndex } from '../../../src/retrieval/build-index.ts';
import { openIndex } from '../../../src/retrieval/open-index.ts';
import { missingPrograms, speak } from '../../helpers/voice.ts';

const MODEL = '/usr/share/pocketsphinx/model/en-us/en-us';
const missing = [
  ...missingPrograms('pocketsphinx_continuous', 'espeak-ng', 'opusenc'),
  ...(existsSync(MODEL) ? [] : ['pocketsphinx-en-us']),
];

const SPOKEN = [
  'Where do I find my payslip?',
  'How do I ask for a day off?',
  'How do I reset my password?',
  'I am sick, what should I do?',
  'How do I claim travel expenses?',
  'Where can I park my car?',
  'I lost my badge',
  'How do I book a meeting room?',
];

describe.skipIf(missing.length > 0)(`pocketsphinx (missing: ${missing.join(', ') || 'nothing'})`, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'frontdesk-speech-'));
    execFileSync('npx', ['tsx', 'scripts/make-speech-model.ts', '--out', folder], { stdio: 'ignore' });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('brings at least 5 of 8 spoken questions to the entry of the typed ones', async () => {
    const { entries } = await readCorpus('corpus');
    const index = openIndex(buildIndex(entries.map(({ entry }) => entry)).bytes.buffer, 'test');
    const command =
      `pocketsphinx_continuous -infile {file} -hmm ${MODEL} -lm ${folder}/questions.lm ` +
      `-dict ${folder}/questions.dict -logfn /dev/null`;
    const transcriber = commandTranscriber({
      command: splitCommand(command),
      environment: { PATH: process.env['PATH'] ?? '' },
    });
    const first = (text: string) => index.ask(text, { today: '2026-06-15' }).candidates[0]?.id;
    const heard: { typed: string; text: string; reached: boolean }[] = [];
    for (const typed of SPOKEN) {
      const { text } = await transcriber.transcribe(readVoiceNote(speak(typed)));
      heard.push({ typed, text, reached: first(typed) !== undefined && first(text) === first(typed) });
    }
    if (process.env['SHOW_HEARD']) console.log(heard);
    expect(heard.filter(({ reached }) => reached).length, JSON.stringify(heard)).toBeGreaterThanOrEqual(5);
  }, 300_000);
});
