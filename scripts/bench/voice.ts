/**
 * How long who writes waits while others speak: text questions from the webhook to the reply at Graph, alone and
 * while twenty voice notes are heard, one desk process. `tsx scripts/bench/voice.ts [--questions 300]`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startFakeGraph } from '../../test/helpers/fake-graph.ts';
import { startFakeTranscriber, TRANSCRIBE_KEY } from '../../test/helpers/fake-transcriber.ts';
import { metaTexts, postToMeta } from '../../test/helpers/meta.ts';
import { deskEnv, deskFolder, QUESTIONS } from '../../test/helpers/running-desk.ts';
import { compileProgram, startProcess } from '../../test/helpers/serving-process.ts';
import { silentNote } from '../../test/helpers/voice.ts';
import { quantile } from './lib/quantile.ts';

const { values } = parseArgs({ options: { questions: { type: 'string', default: '300' } } });
const questions = Number(values.questions);
const NOTES = 20;

const program = await compileProgram();
const graph = await startFakeGraph();
const transcriber = await startFakeTranscriber();
const note = silentNote(30);
transcriber.knows(note, QUESTIONS[0]);
// As a server with an accelerator might.
transcriber.vendor.always({ do: 'delay', milliseconds: 1000 });
graph.media.set('1', { bytes: note, mimeType: 'audio/ogg' });

let people = 15_560_000;
const somebody = () => String(people++);

async function post(url: string, person: string, change: object): Promise<void> {
  const payload = metaTexts({ id: `wamid.${person}`, from: person, text: '' });
  Object.assign(payload.entry[0]!.changes[0]!.value.messages[0]!, change);
  if ((await postToMeta(url, payload)) !== 200) throw new Error('the desk did not take a message');
}

async function answered(person: string): Promise<void> {
  while (!graph.sent.some((sent) => sent.person === person)) await pause(1);
}

const VOICE = { type: 'audio', audio: { id: '1', mime_type: 'audio/ogg', voice: true } };

async function measure(what: string, env: Record<string, string>, isSpoken: boolean): Promise<void> {
  const folder = deskFolder();
  const desk = await startProcess(program, {
    ...deskEnv(folder, { file: '' }, { graph }),
    ...env,
    LOG_LEVEL: 'error',
  });
  const ask = async (text: string) => {
    const person = somebody();
    const begun = performance.now();
    await post(desk.url, person, { type: 'text', text: { body: text } });
    await answered(person);
    return performance.now() - begun;
  };
  for (let n = 0; n < 50; n++) await ask(QUESTIONS[n % 3]!);

  let isOver = false;
  let heard = 0;
  /** Speaks again once it is answered, so that there are always as many. */
  const speak = async () => {
    while (!isOver) {
      const person = somebody();
      await post(desk.url, person, VOICE);
      await answered(person);
      heard += 1;
    }
  };
  const speakers = isSpoken ? Array.from({ length: NOTES }, speak) : [];
  const times: number[] = [];
  for (let n = 0; n < questions; n++) times.push(await ask(QUESTIONS[n % 3]!));
  isOver = true;
  const shown = [0.5, 0.95, 0.99].map((at) => `${quantile(times, at).toFixed(1).padStart(7)} ms`);
  console.log(`${what.padEnd(64)}${shown.join('')}${isSpoken ? `, ${heard} notes heard meanwhile` : ''}`);
  await Promise.all(speakers);
  await desk.terminate();
  folder.remove();
}

console.log(`${'from the webhook to the reply'.padEnd(64)}    median       95 %       99 %`);
await measure('text alone, voice switched off', {}, false);
const endpoint = {
  OPENAI_BASE_URL: transcriber.baseUrl,
  OPENAI_API_KEY: TRANSCRIBE_KEY,
  TRANSCRIBE_MODEL: 'whisper-1',
};
await measure('text alone, voice switched on', endpoint, false);
await measure(`text beside ${NOTES} voice notes of 30 s, heard by an endpoint in 1 s`, endpoint, true);
const command = {
  TRANSCRIBE_COMMAND: `${process.execPath} -e 'setTimeout(() => console.log("${QUESTIONS[0]}"), 1000)' {file}`,
};
await measure(`text beside ${NOTES} voice notes of 30 s, decoded here for a command`, command, true);

await Promise.all([graph.close(), transcriber.close()]);
program.remove();
