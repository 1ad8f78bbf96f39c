/** `frontdesk chat`: the very same assistant as on WhatsApp, in the terminal. */
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import pc from 'picocolors';
import { createHandleMessage } from '../assistant/handle-message.ts';
import { renderForTerminal } from '../channels/console.ts';
import { systemClock } from '../clock.ts';
import type { Environment } from '../config/config.ts';
import { freshIndex } from '../indexing/fresh-index.ts';
import { memoryConversations } from '../store/memory-conversations.ts';
import { readLine } from './chat-line.ts';
import { createChatMemory, sayEffect } from './chat-memory.ts';
import { openLocalSkills } from './local-skills.ts';
import { jobOf } from './places.ts';

export async function chat(options: { readonly corpus?: string }, env: Environment): Promise<void> {
  const index = await freshIndex(jobOf(options, env), {
    onKept: (message) => console.error(pc.yellow(message)),
  });
  const memory = createChatMemory();
  const desk = await openLocalSkills(options, env, {
    ...memory,
    retriever: () => index,
    onAsked: (use, outcome) =>
      console.error(
        pc.dim(`(the language model, asked for ${use === 'answer' ? 'an answer' : 'a summary'}: ${outcome})`),
      ),
    onFault: (what, error) =>
      console.error(pc.yellow(`(${what}: ${error instanceof Error ? error.message : 'failed'})`)),
  });
  const handle = createHandleMessage({
    retriever: () => index,
    conversations: memoryConversations(systemClock),
    skills: desk.skills,
    listen: desk.listen,
    rememberTurn: desk.rememberTurn,
    clock: systemClock,
  });

  async function say(line: string): Promise<void> {
    const { text, attachments } = readLine(line);
    const { replies, effects, record } = await handle({
      id: randomUUID(),
      channel: 'console',
      person: 'you',
      text,
      attachments,
      receivedAt: systemClock(),
    });
    memory.keep(record, replies, effects);
    if (replies.length === 0) console.error(pc.dim('(the desk is silent)\n'));
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
    await desk.close();
  }
}
