/** Messages to try the store with. */
import type { IncomingMessage, Reply } from '../../src/message.ts';

let sequence = 0;

/** Each with an id of its own. */
export function aMessage(change: Partial<IncomingMessage> = {}): IncomingMessage {
  sequence += 1;
  return {
    id: `SM${sequence}`,
    channel: 'twilio',
    person: 'whatsapp:+33600000001',
    text: 'How many days of leave do I have?',
    attachments: [],
    receivedAt: new Date(),
    ...change,
  };
}

export function aReply(text: string): Reply {
  return { text, media: [], choices: [] };
}
