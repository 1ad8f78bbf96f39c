/**
 * What voice and the language model cost a typed question that needs neither: the whole assistant over the sample
 * corpus without them, with both switched off as the service wires them, and with both on, in turns.
 * `npx tsx scripts/bench/off.ts [--rounds 40]`.
 */
import { parseArgs } from 'node:util';
import { type AssistantDeps, createHandleMessage } from '../../src/assistant/handle-message.ts';
import { readConfig } from '../../src/config/config.ts';
import { readQueries } from '../../src/indexing/read-queries.ts';
import { createVoiceReader } from '../../src/media/speech/voice-reader.ts';
import { wireModel } from '../../src/service/wire-model.ts';
import { wireVoice } from '../../src/service/wire-voice.ts';
import { createModelSkill, memoryLedger } from '../../src/skills/model/index.ts';
import { memoryConversations } from '../../src/store/memory-conversations.ts';
import { messageOf } from '../../test/helpers/transcript.ts';
import { wholeDesk } from '../../test/helpers/whole-desk.ts';
import { micros } from './lib/format.ts';
import { quantile } from './lib/quantile.ts';
import { formatTable } from './lib/table.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' } } });

const clock = () => new Date('2026-06-15T10:00:00');
const desk = await wholeDesk('2026-06-15');
const reader = createVoiceReader();
const sets = await Promise.all(
  ['en', 'fr'].map((language) => readQueries(`test/eval/sample.${language}.jsonl`)),
);
/** Those that the FAQ is sure of: the model is asked for none of them. */
const questions = sets
  .flat()
  .map(({ text }) => text)
  .filter((text) => desk.index.ask(text, { today: '2026-06-15' }).decision === 'answer');

const retriever = () => desk.index;
const common = { retriever, clock };

/** As the service wires it. */
function wired(
  env: Readonly<Record<string, string>>,
): Pick<AssistantDeps, 'skills' | 'listen' | 'rememberTurn'> {
  const config = readConfig(env);
  const model = wireModel({
    config: config.model,
    ledger: memoryLedger(),
    accountOf: ({ person }) => person,
    declared: { requests: () => ({ kinds: [] }) },
    onAsked: (_, outcome) => {
      throw new Error(`a question that the FAQ is sure of was sent away: ${outcome}`);
    },
    ...common,
  });
  const { transcriber } = config;
  const others = () => desk.skills;
  return {
    skills: model.skill
      ? [...desk.skills.slice(0, -1), createModelSkill({ ...model.skill, others }), ...desk.skills.slice(-1)]
      : desk.skills,
    listen: wireVoice({
      isDistress: () => false,
      transcriber,
      sources: {},
      reader,
      summaries: model.summaries,
      onHeard: () => {},
      onFault: () => {},
    }),
    rememberTurn: model.rememberTurn,
  };
}

const ON = {
  OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
  OPENAI_MODEL: 'small',
  TRANSCRIBE_MODEL: 'whisper-1',
  MODEL_FALLBACK: 'on',
  MODEL_SUMMARIES: 'on',
};

const ways = {
  'without voice and model': {
    skills: desk.skills,
    listen: async (message, conversation) => ({ message, conversation }),
  },
  'both switched off': wired({}),
  'both switched on': wired(ON),
  'and the conversation remembered': wired({ ...ON, MODEL_CONVERSATION: 'on' }),
} satisfies Readonly<Record<string, Pick<AssistantDeps, 'skills' | 'listen' | 'rememberTurn'>>>;

const runners = Object.entries(ways).map(([name, deps]) => {
  const times: number[] = [];
  const conversations = memoryConversations(clock);
  return { name, handle: createHandleMessage({ ...deps, ...common, conversations }), times };
});

const rounds = Number(values.rounds);
for (let round = -2; round < rounds; round++) {
  for (let turn = 0; turn < runners.length; turn++) {
    const { name, handle, times } = runners[(round + 2 + turn) % runners.length]!;
    for (const [at, text] of questions.entries()) {
      const message = messageOf(text, { person: `${name} ${round} ${at}` });
      const begun = performance.now();
      await handle(message);
      // The first rounds warm up.
      if (round >= 0) times.push((performance.now() - begun) * 1000);
    }
  }
}

const base = quantile(runners[0]!.times, 0.5);
console.log(
  formatTable([
    [`${questions.length} questions, ${rounds} rounds`, 'median', '95 %', 'ratio'],
    ...runners.map(({ name, times }) => [
      name,
      micros(quantile(times, 0.5)),
      micros(quantile(times, 0.95)),
      (quantile(times, 0.5) / base).toFixed(3),
    ]),
  ]),
);
reader.close();
await desk.close();
