/** Starts the service: configuration, index, wiring, listening; ends it in good order. */
import { join } from 'node:path';
import pc from 'picocolors';
import { createHandleMessage } from './assistant/handle-message.ts';
import { openTunnel } from './channels/tunnel.ts';
import { systemClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { FrontdeskError } from './errors.ts';
import { createServer } from './http/create-server.ts';
import type { Health } from './http/health.ts';
import { listen } from './http/listen.ts';
import { indexFileIn } from './indexing/index-corpus.ts';
import { type LiveIndex, openLiveIndex } from './indexing/live-index.ts';
import { installationSalt } from './installation-salt.ts';
import { createLogger, createPersonHash, type Log } from './log.ts';
import type { Language } from './message.ts';
import { skills } from './skills/index.ts';
import { memoryConversations } from './store/memory-conversations.ts';

export interface ServeOptions {
  readonly tunnel?: true;
}

export interface Service {
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** What vendors call. */
  readonly publicUrl: string;
  readonly live: LiveIndex;
  /** Answers what has arrived, then stops. */
  close(): Promise<void>;
}

export async function startService(config: Config, options: ServeOptions, log: Log): Promise<Service> {
  const started = systemClock();
  const live = await openLiveIndex({
    corpusDir: config.corpusDir,
    indexFile: indexFileIn(config.dataDir),
    clock: systemClock,
    onSwap: ({ meta }) =>
      log.info({ version: meta.version, entries: countEntries(meta.entries) }, 'took up a new index'),
    onFault: (reason) =>
      log.error({ reason }, 'the old index goes on serving: the new corpus or index cannot be used'),
  });
  try {
    const tunnel = options.tunnel ? await openTunnelFor(config) : undefined;
    const publicUrl = tunnel?.url ?? config.publicUrl;
    const app = createServer({
      handleMessage: createHandleMessage({
        retriever: live.current,
        conversations: memoryConversations(systemClock),
        skills,
        clock: systemClock,
      }),
      health: () => healthOf(live, started),
      twilio: config.twilio,
      publicUrl,
      mediaDir: join(config.corpusDir, 'media'),
      log,
      hashPerson: createPersonHash(installationSalt(config.dataDir)),
    });
    const listening = await listen(app, config);
    return {
      url: listening.url,
      publicUrl,
      live,
      async close() {
        await tunnel?.close();
        await listening.close();
        await live.close();
      },
    };
  } catch (error) {
    await live.close();
    throw error;
  }
}

/** A tunnel lets the whole internet in, so only what Twilio signed may pass. */
async function openTunnelFor({ twilio, port, ngrokAuthtoken }: Config) {
  if (twilio.mode === 'trial') {
    throw new FrontdeskError(
      'TUNNEL_FAILED',
      "--tunnel opens the desk to the internet, so it needs TWILIO_AUTH_TOKEN: anyone could write in Twilio's name. Set it to the auth token of the Twilio console.",
    );
  }
  return openTunnel({ port, authtoken: ngrokAuthtoken });
}

function healthOf(live: LiveIndex, started: Date): Health {
  const now = systemClock().getTime();
  const fault = live.lastFault();
  const since = live.since();
  return {
    status: fault ? 'degraded' : 'ok',
    uptimeSeconds: Math.round((now - started.getTime()) / 1000),
    index: {
      version: live.current().meta.version,
      builtAt: since.toISOString(),
      ageSeconds: Math.round((now - since.getTime()) / 1000),
      entries: { en: 0, fr: 0, ...live.current().meta.entries },
    },
    lastFault: fault && { at: fault.at.toISOString(), message: fault.message },
  };
}

/** `frontdesk serve`: until SIGTERM or SIGINT. */
export async function serve(
  env: Readonly<Record<string, string | undefined>>,
  options: ServeOptions,
): Promise<void> {
  const config = readConfig(env);
  const log = createLogger(config.logLevel);
  const service = await startService(config, options, log);
  console.log(banner(service, config, options));
  const ended = new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
  const signal = await ended;
  log.info({ reason: signal }, 'stopping: answering what has arrived');
  await service.close();
}

function banner({ url, publicUrl, live }: Service, config: Config, options: ServeOptions): string {
  const { entries, phrasings } = live.current().meta;
  const named: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' };
  const counts = (['en', 'fr'] as const)
    .filter((language) => entries[language])
    .map((language) => `${entries[language]} in ${named[language]}`);
  const webhook = `${publicUrl}/webhooks/twilio`;
  const sample = `curl ${url}/webhooks/twilio -d MessageSid=SM$RANDOM -d From=whatsapp:+15550100 --data-urlencode "Body=how do i reset my vpn password"`;
  return [
    '',
    `  ${pc.bold(pc.green('frontdesk'))} answers at ${pc.cyan(url)}`,
    `  ${pc.dim('corpus ')}  ${config.corpusDir}: ${countEntries(entries)} entries (${counts.join(', ')}), ${phrasings} questions`,
    `  ${pc.dim('webhook')}  ${webhook}`,
    '',
    ...(config.twilio.mode === 'trial'
      ? [
          `  ${pc.bold(pc.yellow('Trial: TWILIO_AUTH_TOKEN is not set.'))} Nothing is signed, so only this machine is answered.`,
          '',
          '  Next:',
          '    npx frontdesk chat                         talk to it here',
          `    ${sample}`,
          '    edit a file in the corpus                  it is taken up within 2 seconds',
          '    README.md, "On WhatsApp"                   connect the Twilio sandbox',
        ]
      : [
          '  Next:',
          `    ${options.tunnel ? 'paste' : 'put'} the webhook address into Twilio: Messaging > Try it out > Send a WhatsApp message > Sandbox settings`,
          '    "When a message comes in", method POST',
        ]),
    '',
  ].join('\n');
}

function countEntries(entries: Readonly<Partial<Record<Language, number>>>): number {
  return Object.values(entries).reduce((sum, count) => sum + count, 0);
}
