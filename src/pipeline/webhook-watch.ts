/** What became of webhooks lately: figures, alerts, and a log that nobody can flood. */
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Alert } from '../store/alerts.ts';

type WebhookChannel = 'twilio' | 'meta';

export interface Refusal {
  readonly channel: WebhookChannel;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly reason: string;
  /** Of a signature: what is most likely wrong, for the alert. */
  readonly likely?: string;
}

export interface WebhookWatch {
  /** Its signature was right. */
  accepted(channel: WebhookChannel): void;
  refused(refusal: Refusal): void;
  /** It was a vendor's and could not be taken: 5xx for Meta, an apology for Twilio. */
  failed(channel: WebhookChannel): void;
  alerts(): readonly Alert[];
}

export interface WebhookWatchOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'webhook'>;
  /** Told of each failure, so that its cause is looked for at once. */
  readonly onFailed?: () => void;
}

/** What is older tells nothing of now, and its alert goes. */
const WINDOW_MILLISECONDS = 600_000;

/** A stranger who passes by is refused once or twice; a wrong token refuses every message. */
const BURST = 5;

/** Of each channel and status; the lines after a minute say how many were left out. */
const LINES_A_MINUTE = 5;

export function createWebhookWatch({ clock, log, metrics, onFailed }: WebhookWatchOptions): WebhookWatch {
  const counts = {
    accepted: { twilio: createWindow(), meta: createWindow() },
    refused: { twilio: createWindow(), meta: createWindow() },
    failed: { twilio: createWindow(), meta: createWindow() },
  };
  const last: Partial<Record<WebhookChannel, Pick<Refusal, 'reason' | 'likely'>>> = {};
  const lines = new Map<string, { begun: number; written: number; left: number }>();
  const now = () => clock().getTime();

  function count(outcome: keyof typeof counts, channel: WebhookChannel): void {
    counts[outcome][channel].add(now());
    metrics.webhook(channel, outcome);
  }

  function logRefusal(fields: Omit<Refusal, 'likely'>): void {
    const name = `${fields.route} ${fields.status}`;
    const known = lines.get(name);
    const isOver = known !== undefined && now() - known.begun >= 60_000;
    const line = !known || isOver ? { begun: now(), written: 0, left: known?.left ?? 0 } : known;
    lines.set(name, line);
    if (line.written >= LINES_A_MINUTE) {
      line.left += 1;
      return;
    }
    log.warn({ ...fields, count: line.left + 1 }, 'refused a webhook');
    line.written += 1;
    line.left = 0;
  }

  function refusalAlert(channel: WebhookChannel): readonly Alert[] {
    const refused = counts.refused[channel].within(now());
    if (refused.count < BURST) return [];
    const accepted = counts.accepted[channel].within(now()).count;
    const { reason, likely = 'see the log' } = last[channel] ?? { reason: '' };
    const why =
      accepted === 0
        ? `none was accepted: ${likely}`
        : `${accepted} were accepted, so the others may be a stranger's; if they are not: ${likely}`;
    return [
      {
        name: `refused:${channel}`,
        reason: `${refused.count} webhooks were refused within 10 minutes (${reason}), and ${why}`,
        raisedAt: new Date(refused.since),
      },
    ];
  }

  function failureAlert(channel: WebhookChannel): readonly Alert[] {
    const failed = counts.failed[channel].within(now());
    if (failed.count === 0) return [];
    const then = channel === 'meta' ? 'Meta brings them again' : 'the people were asked to write again';
    return [
      {
        name: `failed:${channel}`,
        reason: `${failed.count} webhooks could not be taken within 10 minutes; ${then}, and the log says why`,
        raisedAt: new Date(failed.since),
      },
    ];
  }

  return {
    accepted: (channel) => count('accepted', channel),
    refused({ channel, likely, ...fields }) {
      logRefusal({ channel, ...fields });
      if (fields.status !== 403 || fields.method !== 'POST') return;
      count('refused', channel);
      last[channel] = { reason: fields.reason, ...(likely !== undefined && { likely }) };
    },
    failed(channel) {
      count('failed', channel);
      onFailed?.();
    },
    alerts: () =>
      (['twilio', 'meta'] as const).flatMap((channel) => [
        ...refusalAlert(channel),
        ...failureAlert(channel),
      ]),
  };
}

/** A window in ten pieces: its memory stays the same, however much is counted. */
function createWindow() {
  const piece = WINDOW_MILLISECONDS / 10;
  let pieces: { readonly begun: number; count: number }[] = [];
  const fresh = (at: number) => pieces.filter(({ begun }) => Math.abs(at - begun) < WINDOW_MILLISECONDS);
  return {
    add(at: number): void {
      const last = pieces.at(-1);
      if (last && Math.abs(at - last.begun) < piece) last.count += 1;
      else pieces = [...fresh(at), { begun: at, count: 1 }];
    },
    within(at: number): { readonly count: number; readonly since: number } {
      pieces = fresh(at);
      return { count: pieces.reduce((sum, { count }) => sum + count, 0), since: pieces[0]?.begun ?? at };
    },
  };
}
