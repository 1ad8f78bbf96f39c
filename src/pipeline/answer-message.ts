/** A message from the inbox → the parts of its reply, with all that is written when it ends. */
import type { Assistant } from '../assistant/ports.ts';
import { partsOf } from '../channels/parts.ts';
import type { Part } from '../channels/send.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { IncomingMessage, Reply } from '../message.ts';
import type { Metrics } from '../metrics.ts';
import { SkillFailed } from '../skills/skill-failed.ts';
import type { Answered } from '../store/handlers.ts';
import type { Store } from '../store/store.ts';
import { type CarryOutStore, carryOut } from './carry-out.ts';
import type { Channels } from './channel.ts';
import { createForward, type ForwardDeps, type Forwarding } from './forward.ts';
import type { NameForLog } from './name-for-log.ts';
import { TOO_MANY, tooManyMails } from './notices.ts';

export const ANSWER_LIMITS = {
  /** Beyond so many messages of one person within a minute there is one notice, then silence. */
  messagesPerMinute: 30,
  /** A vendor that was cut off brings what is older than this: nobody is waiting for an answer any more. */
  staleHours: 12,
} as const;

export interface AnswerDeps extends Pick<ForwardDeps, 'composeForwarded'> {
  readonly store: CarryOutStore &
    ForwardDeps['store'] &
    Pick<Store, 'inbox' | 'conversations' | 'messageLog'>;
  readonly assistant: Assistant;
  readonly channels: Channels;
  /** Pictures are fetched from here. */
  readonly mediaBaseUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'answered'>;
  readonly nameForLog: NameForLog;
}

/** What is done with a message, and the reply to it. */
interface Decided {
  readonly decision: string;
  readonly replies: readonly Reply[];
  readonly write?: Answered['write'];
}

export function createAnswer(deps: AnswerDeps) {
  const { store, assistant, channels, mediaBaseUrl, clock, log, metrics, nameForLog } = deps;
  const forward = createForward(deps);

  async function decide(message: IncomingMessage, signal: AbortSignal): Promise<Decided> {
    if (isStale(message)) return { decision: 'stale', replies: [] };
    const handledBefore = await store.inbox.countHandled(message, message.receivedAt, 60_000);
    if (handledBefore >= ANSWER_LIMITS.messagesPerMinute) {
      const isFirst = handledBefore === ANSWER_LIMITS.messagesPerMinute;
      return { decision: 'too-many', replies: isFirst ? [TOO_MANY] : [] };
    }
    // While people have the conversation, the desk most likely says nothing, and then shows nothing, either.
    const isWithPeople = (await store.handOvers.active(message, clock())) !== null;
    if (!isWithPeople) showRead(message, true, signal);
    const decided = await ask(message, signal);
    if (isWithPeople && decided.replies.length > 0) showRead(message, false, signal);
    return decided;
  }

  /** A courtesy, for which no answer waits. */
  function showRead({ channel, id }: IncomingMessage, isTyping: boolean, signal: AbortSignal): void {
    void channels[channel]?.showRead?.(id, isTyping, signal).catch(() => {});
  }

  async function ask(message: IncomingMessage, signal: AbortSignal): Promise<Decided> {
    const conversations = store.conversations.buffered();
    const { replies, effects, record } = await assistant(conversations)(message, signal);
    const hasMail = effects.some(({ kind }) => kind === 'mail');
    const waitUntil = hasMail ? await store.mails.waitUntil(message) : undefined;
    // The conversation stays where it was: whoever confirms again when the time has come is heard.
    if (waitUntil) {
      return {
        decision: 'too-many-mails',
        replies: [tooManyMails(record.language, minutesUntil(waitUntil, clock()))],
        write: (tx) => store.messageLog.add(tx, message, record),
      };
    }
    const forwardings: Forwarding[] = [];
    for (const effect of effects) {
      if (effect.kind === 'forward') forwardings.push(await forward(message, effect, record.language));
    }
    return {
      decision: record.decision,
      replies: [...replies, ...forwardings.flatMap((each) => each.replies)],
      write: async (tx) => {
        await conversations.write(tx);
        await store.messageLog.add(tx, message, record);
        for (const { write } of forwardings) await write(tx);
        await carryOut(tx, store, message, effects);
      },
    };
  }

  return async (message: IncomingMessage, signal: AbortSignal): Promise<Answered> => {
    const begun = clock().getTime();
    try {
      const { decision, replies, write } = await decide(message, signal);
      const parts = partsFor(message, replies);
      const arrived = message.receivedAt.getTime();
      const milliseconds = Math.max(0, clock().getTime() - arrived);
      metrics.answered(message.channel, decision, Math.max(0, begun - arrived), milliseconds);
      log.info({ ...nameForLog(message), replies: replies.length, milliseconds }, 'answered a message');
      const needsSender = channels[message.channel]?.needsSender;
      return { replies: parts, areForApi: needsSender !== undefined && parts.some(needsSender), write };
    } catch (err) {
      const { skill, entry } = err instanceof SkillFailed ? err : {};
      log.error({ ...nameForLog(message), skill, entry, err }, 'could not answer a message');
      throw err;
    }
  };

  function partsFor(message: IncomingMessage, replies: readonly Reply[]): readonly Part[] {
    return partsOfReplies(channels, message.channel, replies, mediaBaseUrl);
  }
}

export function partsOfReplies(
  channels: Channels,
  channel: string,
  replies: readonly Reply[],
  mediaBaseUrl: string,
): readonly Part[] {
  const limits = channels[channel]?.limits;
  return limits ? replies.flatMap((reply) => partsOf(reply, limits, { mediaBaseUrl })) : [];
}

const minutesUntil = (end: Date, now: Date): number => Math.ceil((end.getTime() - now.getTime()) / 60_000);

/** Days old when it came; a message that waited here is not. */
function isStale({ sentAt, receivedAt }: IncomingMessage): boolean {
  return (
    sentAt !== undefined && receivedAt.getTime() - sentAt.getTime() > ANSWER_LIMITS.staleHours * 3_600_000
  );
}
