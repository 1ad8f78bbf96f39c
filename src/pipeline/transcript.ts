/** What was said lately between a person and the desk, for the people who take the conversation over. */
import { partSchema } from '../channels/send.ts';
import type { Clock } from '../clock.ts';
import type { Said, Transcript } from '../skills/people/index.ts';
import type { Store } from '../store/store.ts';

/** What was said longer ago, or before so many messages, the team does not need. */
const MOST = { hours: 24, messages: 20 } as const;

export function createTranscript({ messageLog }: Pick<Store, 'messageLog'>, clock: Clock): Transcript {
  return {
    async recent(person) {
      const since = new Date(clock().getTime() - MOST.hours * 3_600_000);
      const exchanges = await messageLog.recent(person, { since, limit: MOST.messages });
      const said = exchanges.flatMap(({ at, text, replies }): readonly Said[] => [
        { from: 'person', text, at },
        ...replies.map((reply): Said => ({ from: 'desk', text: textOf(reply.payload), at: reply.at })),
      ]);
      return said.filter(({ text }) => text !== '');
    },
  };
}

function textOf(payload: unknown): string {
  const { data: part } = partSchema.safeParse(payload);
  if (!part) return '';
  return part.kind === 'media' ? part.caption : part.text;
}
