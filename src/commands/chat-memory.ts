/** What a chat in the terminal keeps while it lasts, in place of the database. */
import type { TurnRecord } from '../assistant/ports.ts';
import type { Reply } from '../message.ts';
import type { Effect } from '../skills/effect.ts';
import type { HandOvers, Said, Transcript } from '../skills/people/index.ts';
import type { BookedRequest, RequestBook } from '../skills/requests/book.ts';

export interface ChatMemory {
  readonly book: RequestBook;
  readonly handOvers: HandOvers;
  readonly transcript: Transcript;
  keep(
    turn: Pick<TurnRecord, 'text' | 'confidential'>,
    replies: readonly Reply[],
    effects: readonly Effect[],
  ): void;
}

export function createChatMemory(): ChatMemory {
  let said: Said[] = [];
  let handOver: { readonly reference: string; readonly until: Date } | null = null;
  const requests = new Map<string, BookedRequest>();

  function carryOut(effect: Effect): void {
    switch (effect.kind) {
      case 'open-request': {
        const { reference, requestKind } = effect;
        requests.set(reference, { reference, requestKind, state: 'waiting', openedAt: new Date() });
        return;
      }
      case 'hand-over':
        handOver = effect;
        return;
      case 'erase':
        said = [];
        handOver = null;
        requests.clear();
        return;
      case 'mail':
      case 'forward':
      case 'feedback':
        return;
    }
  }

  return {
    book: {
      find: async (_, reference) => requests.get(reference),
      recent: async (_, most) => [...requests.values()].reverse().slice(0, most),
    },
    handOvers: { active: async (_, now) => (handOver && handOver.until > now ? handOver : null) },
    transcript: { recent: async () => said },
    keep({ text, confidential }, replies, effects) {
      const at = new Date();
      if (!confidential) {
        said.push(
          { from: 'person', text, at },
          ...replies.map((reply): Said => ({ from: 'desk', text: reply.text, at })),
        );
      }
      effects.forEach(carryOut);
    },
  };
}

/** What would happen beside the reply, on WhatsApp. */
export function sayEffect(effect: Effect): string {
  switch (effect.kind) {
    case 'mail':
      return `an e-mail to ${effect.mail.to}, "${effect.mail.subject}", shown here and not sent:\n${effect.mail.text.trimEnd()}`;
    case 'open-request':
      return `the request ${effect.reference} is kept`;
    case 'forward': {
      const { reference, items } = effect.forwarded;
      const texts = items.map(({ what, text }) => (what === 'help' ? '(asked for help)' : text));
      return `mailed on to the people of ${reference}: ${texts.join(' ')}`;
    }
    case 'feedback':
      return `kept: the answer ${effect.entryId} was ${effect.value === 'good' ? 'of help' : 'of no help'}`;
    case 'hand-over':
      return effect.until > new Date()
        ? `the desk is silent until ${effect.until.toLocaleTimeString()}`
        : 'the desk answers again';
    case 'erase':
      return 'everything kept of the person is erased';
  }
}
