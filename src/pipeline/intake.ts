/** What vendors deliver → the store: durable before anybody is told that it was taken. */
import type { MetaEvent } from '../channels/meta/event.ts';
import { partSchema } from '../channels/send.ts';
import { partsToTwiml, toTwiml } from '../channels/twilio/twiml.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { IncomingMessage } from '../message.ts';
import type { Metrics } from '../metrics.ts';
import { readFeedback } from '../skills/people/index.ts';
import { isOutage } from '../store/faults.ts';
import type { DeliveryStatus, StatusReport } from '../store/statuses.ts';
import type { Store } from '../store/store.ts';
import type { NameForLog } from './name-for-log.ts';
import { APOLOGY } from './notices.ts';
import { createPictureRefusals } from './picture-refusals.ts';
import { codeIn, codeTold } from './vendor-errors.ts';
import type { WebhookWatch } from './webhook-watch.ts';
import { withinTime } from './within-time.ts';

export interface Intake {
  /** Takes a message and gives the TwiML to answer with; never fails, for Twilio would not come again. */
  answerTwilio(message: IncomingMessage): Promise<string>;
  /** The TwiML that a message of this id got here within the last minute: a repeat costs the database nothing. */
  answeredTwilio(id: string): string | undefined;
  /** Fails when something could not be written that Meta should bring again. */
  takeMeta(events: readonly MetaEvent[]): Promise<void>;
  takeStatus(report: StatusReport): Promise<void>;
  /** What a person did and nobody answers; told in the log without its words. */
  leaveAlone(channel: string, reason: string): void;
}

export interface IntakeDeps {
  readonly store: Pick<Store, 'feedback' | 'inbox' | 'keys' | 'outbox' | 'people' | 'responses' | 'statuses'>;
  /** How long Twilio's request waits for the reply. */
  readonly answerWithinMilliseconds: number;
  /** Whether a reply that is late can be sent afterwards. */
  readonly canSendLater: boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'received' | 'status' | 'vendorError'>;
  readonly nameForLog: NameForLog;
  readonly watch: Pick<WebhookWatch, 'failed'>;
}

/** What the database may take beyond the time for the answer; Twilio itself waits 15 s. */
const GRACE_MILLISECONDS = 2000;

/** One POST may hold a thousand messages. */
const MOST_NAMED = 10;

const EMPTY = toTwiml([], { mediaBaseUrl: '' });
const SORRY = toTwiml([APOLOGY], { mediaBaseUrl: '' });

/** From the outbox's payloads, as they would have been sent. */
const render = (payloads: readonly unknown[]): string =>
  partsToTwiml(payloads.map((payload) => partSchema.parse(payload)));

export function createIntake(deps: IntakeDeps): Intake {
  const { store, answerWithinMilliseconds, canSendLater, clock, log, metrics, nameForLog, watch } = deps;

  const pictures = createPictureRefusals(store, log);

  async function receive(messages: readonly IncomingMessage[]): Promise<void> {
    const receipts = await store.inbox.receive(await Promise.all(messages.map(underPresentId)));
    receipts.forEach((receipt, at) => {
      metrics.received(messages[at]?.channel ?? '', receipt);
    });
  }

  async function answerTwilio(message: IncomingMessage): Promise<string> {
    const begun = performance.now();
    const left = () => Math.max(0, answerWithinMilliseconds - (performance.now() - begun));
    const received = receive([message]).then(() => true);
    try {
      if (!(await withinTime(received, left()))) throw new Error('the database did not answer in time');
    } catch (err) {
      received.catch(() => {});
      log.error({ ...nameForLog(message), err }, 'could not take a message');
      watch.failed('twilio');
      return SORRY;
    }
    const answer = store.responses.answerWithin(
      store.keys.message(message),
      left(),
      render,
      // Silence would leave the person to wait for a reply that cannot come.
      canSendLater ? undefined : SORRY,
    );
    try {
      const answered = await withinTime(answer, left() + GRACE_MILLISECONDS);
      if (answered === undefined) throw new Error('the database did not answer in time');
      if (left() === 0) log.warn(nameForLog(message), 'gave up waiting for an answer');
      return answered;
    } catch (err) {
      answer.catch(() => {});
      log.error({ ...nameForLog(message), err }, 'could not wait for an answer');
      // It is safe here and will be answered, if there is a way to send afterwards.
      if (canSendLater) return EMPTY;
      watch.failed('twilio');
      return SORRY;
    }
  }

  function answeredTwilio(id: string): string | undefined {
    const answer = store.responses.atHand(store.keys.message({ channel: 'twilio', id }));
    if (answer !== undefined) metrics.received('twilio', 'duplicate');
    return answer;
  }

  async function takeStatus(report: StatusReport): Promise<void> {
    const isNew = await store.statuses.record(report);
    const { channel, status, reason } = report;
    metrics.status(channel, status);
    if (isNew && status === 'failed') {
      metrics.vendorError(channel, codeTold(channel, codeIn(reason)).label, 'later');
    }
    await pictures.told(report);
  }

  function leaveAlone(channel: string, reason: string): void {
    log.info({ channel, reason }, 'left a message unanswered');
  }

  /** The conversation goes on, whatever id the person comes with. */
  async function underPresentId(message: IncomingMessage): Promise<IncomingMessage> {
    const { aliases = [], sentAt, receivedAt } = message;
    return { ...message, person: await store.people.resolve(message, aliases, sentAt ?? receivedAt) };
  }

  async function receiveMeta(events: readonly Extract<MetaEvent, { kind: 'message' }>[]): Promise<void> {
    try {
      await receive(
        events.map(({ message, sentAt, choiceId }) => ({
          ...message,
          sentAt,
          ...(choiceId !== undefined && { choiceId }),
        })),
      );
    } catch (err) {
      const messageKeys = events.slice(0, MOST_NAMED).map(({ message }) => store.keys.message(message));
      log.error({ channel: 'meta', messageKeys, count: events.length, err }, 'could not take messages');
      throw err;
    }
  }

  /** What was written anew is answered anew; the former text is answered no more, if it was not yet. */
  async function takeEdit(event: Extract<MetaEvent, { kind: 'edit' }>): Promise<void> {
    const { id, originalId, person, text, attachments, at } = event;
    await receive([
      {
        id,
        channel: 'meta',
        person,
        text,
        attachments,
        receivedAt: clock(),
        sentAt: at,
      },
    ]);
    await store.inbox.revoke({ channel: 'meta', id: originalId });
  }

  /** A person has one reaction on a reply: another emoji, one that says nothing of it included, takes its place. */
  async function takeReaction({ to, person, emoji = '' }: Extract<MetaEvent, { kind: 'reaction' }>) {
    const who = { channel: 'meta', person };
    await store.feedback.react(who, { vendorId: to, value: readFeedback(emoji)?.value });
  }

  async function takeOther(event: MetaEvent): Promise<void> {
    switch (event.kind) {
      case 'status':
        return await takeStatus({
          channel: 'meta',
          vendorId: event.vendorId,
          status: event.status satisfies DeliveryStatus,
          ...(event.error !== undefined && { reason: `Graph ${event.error}` }),
        });
      case 'edit':
        return await takeEdit(event);
      case 'revoke':
        return await store.inbox.revoke({ channel: 'meta', id: event.originalId });
      case 'user-id-changed':
        return await store.people.change({ ...event, channel: 'meta' });
      case 'ignored':
        return event.isOfPerson
          ? leaveAlone('meta', event.reason)
          : log.debug({ channel: 'meta', reason: event.reason }, 'left an event alone');
      case 'reaction':
        return await takeReaction(event);
      case 'message':
        return;
    }
  }

  /**
   * Messages together, before all but new ids. What is beside them is tried each by itself: a fault in one stops no
   * other, and only when the database is away does Meta have to bring all again.
   */
  async function takeMeta(events: readonly MetaEvent[]): Promise<void> {
    const outages: unknown[] = [];
    const tryOne = async (event: MetaEvent): Promise<void> => {
      try {
        await takeOther(event);
      } catch (err) {
        const about = 'originalId' in event ? event.originalId : undefined;
        const messageKey = about && store.keys.message({ channel: 'meta', id: about });
        log.error({ channel: 'meta', reason: event.kind, messageKey, err }, 'could not take an event');
        if (isOutage(err)) outages.push(err);
      }
    };
    const tryInOrder = async (some: readonly MetaEvent[]): Promise<void> => {
      for (const event of some) await tryOne(event);
    };
    // A new id may come together with the first message under it.
    await tryInOrder(events.filter(({ kind }) => kind === 'user-id-changed'));
    const messages = events.filter((event) => event.kind === 'message');
    if (messages.length > 0) await receiveMeta(messages);
    // A status never goes back, in whatever order they are written, and there may be a thousand.
    await Promise.all(events.filter(({ kind }) => kind === 'status').map(tryOne));
    await tryInOrder(events.filter(({ kind }) => kind !== 'user-id-changed' && kind !== 'status'));
    if (outages.length > 0) throw outages[0];
  }

  return { answerTwilio, answeredTwilio, takeMeta, takeStatus, leaveAlone };
}
