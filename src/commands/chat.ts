/** `frontdesk chat`: the very same assistant as on WhatsApp, in the terminal. */
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import pc from 'picocolors';
import { createHandleMessage } from '../assistant/handle-message.ts';
import { renderForTerminal } from '../channels/console.ts';
import { systemClock } from '../clock.ts';
import { freshIndex } from '../indexing/fresh-index.ts';
import { skills } from '../skills/index.ts';
import { deaf } from '../skills/voice/hear.ts';
import { createListen } from '../skills/voice/listen.ts';
import { memoryConversations } from '../store/memory-conversations.ts';
import { type Environment, jobOf } from './places.ts';

export async function chat(options: { readonly corpus?: string }, env: Environment): Promise<void> {
  const index = await freshIndex(jobOf(options, env));
  const handle = createHandleMessage({
    retriever: () => index,
    conversations: memoryConversations(systemClock),
    skills,
    listen: createListen(deaf),
    clock: systemClock,
  });
  const interactive = process.stdin.isTTY === true;
  const { entries, phrasings } = index.meta;
  const counts = Object.entries(entries).map(([language, count]) => `${count} ${language}`);
  console.error(
    pc.dim(`The desk knows ${counts.join(' + ')} entries (${phrasings} questions). Ctrl+D ends.\n`),
  );
  const lines = createInterface({
    input: process.stdin,
    output: process.stderr,
    prompt: pc.cyan('you › '),
    terminal: interactive,
  });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const { replies } = await handle({
      id: randomUUID(),
      channel: 'console',
      person: 'you',
      text: line,
      attachments: [],
      receivedAt: systemClock(),
    });
    for (const reply of replies) console.log(`${renderForTerminal(reply)}\n`);
    if (interactive) lines.prompt();
  }
}
