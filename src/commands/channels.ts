/** `frontdesk channels`: whether each channel sends, what was not delivered and why; lets a paused one go on. */
import { systemClock } from '../clock.ts';
import type { Environment } from '../config/config.ts';
import { FrontdeskError } from '../errors.ts';
import { CHANNELS } from '../pipeline/channel.ts';
import { type Undelivered, undeliveredOn } from '../pipeline/undelivered.ts';
import { sendJob } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import { withStore } from './with-store.ts';

const DAY = 86_400_000;

interface ChannelState {
  readonly channel: string;
  readonly state: 'sends' | 'paused';
  readonly reason?: string;
  readonly since?: Date;
  /** `token`: for another credential · `mended`: it is tried again and again. */
  readonly waitsFor?: 'token' | 'mended';
  readonly probes?: number;
  readonly nextProbeSeconds?: number;
  /** Replies that are still to be sent. */
  readonly waiting: number;
  readonly givenUp: number;
  /** Of the last 24 hours. */
  readonly undelivered: readonly Undelivered[];
}

export async function listChannels(options: { readonly json?: true }, env: Environment): Promise<void> {
  const channels = await withStore(env, readChannels);
  if (options.json) {
    console.log(JSON.stringify(channels, null, 2));
    return;
  }
  for (const channel of channels) console.log(say(channel));
  const paused = channels.filter(({ state }) => state === 'paused').length;
  console.error(`${paused} paused; frontdesk channels resume CHANNEL tries one at once`);
}

/** @throws FrontdeskError REQUEST_INVALID when there is no such channel, or it is not paused */
export async function resumeChannel(channel: string, env: Environment): Promise<void> {
  if (!CHANNELS.some((name) => name === channel)) {
    throw new FrontdeskError(
      'REQUEST_INVALID',
      `expected a channel (${CHANNELS.join(', ')}), got ${JSON.stringify(channel)}`,
    );
  }
  if (!(await withStore(env, ({ pauses }) => pauses.resume(channel)))) {
    throw new FrontdeskError('REQUEST_INVALID', `${channel} is not paused; frontdesk channels lists all`);
  }
  console.log(`${channel} sends again: what waits is sent now, and it pauses anew if it is refused`);
}

async function readChannels({ pauses, backlog, statuses }: Store): Promise<readonly ChannelState[]> {
  const since = new Date(systemClock().getTime() - DAY);
  const [paused, { jobs }, counts] = await Promise.all([
    pauses.list(),
    backlog(),
    statuses.countSince(since),
  ]);
  return CHANNELS.map((channel) => {
    const pause = paused.find((one) => one.channel === channel);
    const ofChannel = jobs.filter(({ kind }) => kind === sendJob(channel));
    const count = (isDead: boolean) =>
      ofChannel
        .filter(({ state }) => (state === 'dead') === isDead)
        .reduce((sum, line) => sum + line.count, 0);
    return {
      channel,
      state: pause ? 'paused' : 'sends',
      ...(pause && {
        reason: pause.reason,
        since: pause.since,
        waitsFor: pause.until,
        probes: pause.probes,
        ...(pause.nextProbeMilliseconds !== undefined && {
          nextProbeSeconds: Math.ceil(pause.nextProbeMilliseconds / 1000),
        }),
      }),
      waiting: count(false),
      givenUp: count(true),
      undelivered: undeliveredOn(channel, counts),
    };
  });
}

function say(state: ChannelState): string {
  const { channel, waiting, givenUp, undelivered } = state;
  const lines = [
    `${channel.padEnd(7)}  ${state.state.padEnd(6)}  ${waiting} replies wait, ${givenUp} given up`,
    ...(state.state === 'paused' ? [pauseLine(state)] : []),
    ...undelivered.map(
      ({ code, count, meaning, mend }) =>
        `         ${count} not delivered within 24 hours: ${code}${meaning === undefined ? '' : `: ${meaning}; ${mend}`}`,
    ),
  ];
  return lines.join('\n');
}

function pauseLine({ reason, since, waitsFor, probes, nextProbeSeconds }: ChannelState): string {
  const next =
    waitsFor === 'token'
      ? 'it goes on with another credential'
      : `tried ${probes} times since, and again in ${nextProbeSeconds} s`;
  return `         since ${since?.toISOString()}: ${reason}; ${next}`;
}
