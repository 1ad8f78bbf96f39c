/** `frontdesk chat`: the very same assistant as on WhatsApp, in the terminal. */
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import pc from 'picocolors';
import { createHandleMessage } from '../assistant/handle-message.ts';
import { renderForTerminal } from '../channels/console.ts';
import { systemClock } from '../clock.ts';
import { type Environment, readConfig } from '../config/config.ts';
import { freshIndex } from '../indexing/fresh-index.ts';
import { readSoundDeclared } from '../indexing/live-declared.ts';
import { createOcr } from '../media/ocr/ocr.ts';
import { wireModel } from '../service/wire-model.ts';
import { wireSkills } from '../service/wire-skills.ts';
import { wireVoice } from '../service/wire-voice.ts';
import { memoryLedger } from '../skills/model/index.ts';
import { openWordNet } from '../skills/words/index.ts';
import { memoryConversations } from '../store/memory-conversations.ts';
import { localFiles, readLine } from './chat-line.ts';
import { createChatMemory, sayEffect } from './chat-memory.ts';
import { corpusDirOf, jobOf } from './places.ts';

/** Whatever is configured: mails are shown here and never sent. */
const SHOWN_INSTEAD = {
  mail: { smtpUrl: 'smtp://localhost', from: 'desk@example.com' },
  team: { address: 'people@example.com', hours: 4 },
};

export async function chat(options: { readonly corpus?: string }, env: Environment): Promise<void> {
  const config = { ...readConfig(env), ...SHOWN_INSTEAD };
  const index = await freshIndex(jobOf(options, env));
  const sound = await readSoundDeclared(corpusDirOf(options, env));
  const declared = { replies: () => sound.replies, requests: () => sound.requests };
  const wordnet = await openWordNet();
  const ocr = createOcr({ languageFolder: join(tmpdir(), 'frontdesk-ocr') });
  const memory = createChatMemory();
  const sources = { console: localFiles };
  const onFault = (what: string, error: unknown) =>
    console.error(pc.yellow(`(${what}: ${error instanceof Error ? error.message : 'failed'})`));
  const model = wireModel({
    config: config.model,
    ledger: memoryLedger(),
    accountOf: () => 'terminal',
    retriever: () => index,
    declared,
    clock: systemClock,
    onAsked: (use, outcome) =>
      console.error(
        pc.dim(`(the language model, for ${use === 'answer' ? 'an answer' : 'a summary'}: ${outcome})`),
      ),
  });
  const handle = createHandleMessage({
    retriever: () => index,
    conversations: memoryConversations(systemClock),
    skills: wireSkills({
      config,
      declared,
      wordnet,
      ocr,
      sources,
      ...memory,
      model: model.skill,
      onFault,
    }),
    listen: wireVoice({
      transcriber: config.transcriber,
      sources,
      summaries: model.summaries,
      onHeard: () => {},
      onFault: (error) => onFault('a voice note', error),
    }),
    rememberTurn: model.rememberTurn,
    clock: systemClock,
  });

  async function say(line: string): Promise<void> {
    const { text, attachments } = readLine(line);
    const { replies, effects } = await handle({
      id: randomUUID(),
      channel: 'console',
      person: 'you',
      text,
      attachments,
      receivedAt: systemClock(),
    });
    memory.keep(text, replies, effects);
    for (const reply of replies) console.log(`${renderForTerminal(reply)}\n`);
    for (const effect of effects) console.error(pc.dim(`(${sayEffect(effect)})\n`));
  }

  const { entries, phrasings } = index.meta;
  const counts = Object.entries(entries).map(([language, count]) => `${count} ${language}`);
  console.error(
    pc.dim(
      `The desk knows ${counts.join(' + ')} entries (${phrasings} questions). "/photo badge.jpg" sends a picture, "/voice note.ogg" a voice note. Ctrl+D ends.\n`,
    ),
  );
  const interactive = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    output: process.stderr,
    prompt: pc.cyan('you › '),
    terminal: interactive,
  });
  if (interactive) lines.prompt();
  try {
    for await (const line of lines) {
      await say(line);
      if (interactive) lines.prompt();
    }
  } finally {
    ocr.close();
    await wordnet.close();
  }
}
