/** Messages to try the store with. */
import type { TurnRecord } from '../../src/assistant/ports.ts';
import type { IncomingMessage, Reply } from '../../src/message.ts';
import type { IdChange } from '../../src/store/people.ts';

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

/** What the assistant tells of a message that the FAQ answered. */
export function aRecord(text: string, change: Partial<TurnRecord> = {}): TurnRecord {
  return {
    text,
    skill: 'faq',
    decision: 'answer',
    language: 'en',
    entryId: null,
    confidence: 1,
    confidential: false,
    ...change,
  };
}

/** A person leaves an id for another. */
export function aChange(channel: string, from: string, to: string, at = new Date()): IdChange {
  return { channel, before: [from], after: [to], at };
}
