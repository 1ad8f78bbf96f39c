/** Starts the service: configuration, store, index, wiring, work, listening; ends it in good order. */
import { join } from 'node:path';
import { createHandleMessage } from './assistant/handle-message.ts';
import { openTunnel } from './channels/tunnel.ts';
import { steadyClock, systemClock, systemElapsed } from './clock.ts';
import { type Config, readConfig } from './config/config.ts';
import { formsOfUrl } from './config/values.ts';
import { FrontdeskError } from './errors.ts';
import { createServer } from './http/create-server.ts';
import { handOverPath } from './http/hand-over-page.ts';
import { listen } from './http/listen.ts';
import { indexFileIn } from './indexing/index-corpus.ts';
import { openLiveDeclared } from './indexing/live-declared.ts';
import { type LiveIndex, openLiveIndex } from './indexing/live-index.ts';
import { createLogger, createPersonHash, type Log } from './log.ts';
import { createComposeForwarded } from './mail/compose-forwarded.ts';
import { createMailer } from './mail/mailer.ts';
import { createOcr } from './media/ocr/ocr.ts';
import { createVoiceReader } from './media/speech/voice-reader.ts';
import { createMetrics } from './metrics.ts';
import { CHANNELS } from './pipeline/channel.ts';
import { createHandlers } from './pipeline/handlers.ts';
import { createIntake } from './pipeline/intake.ts';
import { createNameForLog } from './pipeline/name-for-log.ts';
import { resumeMended } from './pipeline/send-item.ts';
import { createTranscript } from './pipeline/transcript.ts';
import { withinTime } from './pipeline/within-time.ts';
import { banner, countEntries } from './service/banner.ts';
import { installationSecret } from './service/installation-secret.ts';
import { openConfiguredStore } from './service/open-configured-store.ts';
import { closeDataFolder } from './service/private-folder.ts';
import { purgeRegularly } from './service/purge-regularly.ts';
import { firstStopSignal } from './service/stop-signals.ts';
import { wireChannels } from './service/wire-channels.ts';
import { wireHealth } from './service/wire-health.ts';
import { wireMedia } from './service/wire-media.ts';
import { wireModel } from './service/wire-model.ts';
import { wireSkills } from './service/wire-skills.ts';
import { wireVoice } from './service/wire-voice.ts';
import { letYoungGenerationGrow } from './service/young-generation.ts';
import { followCare } from './skills/care/index.ts';
import { openWordNet } from './skills/words/index.ts';
import type { Store } from './store/store.ts';
import { createWorker } from './store/worker.ts';
import { programVersion } from './version.ts';

export interface ServeOptions {
  readonly tunnel?: true;
}

export interface Service {
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** What vendors call. */
  readonly publicUrl: string;
  readonly live: LiveIndex;
  readonly store: Store;
  /** Accepts nothing more, finishes what runs, gives back the rest; within 10 s. */
  close(): Promise<void>;
}

/** The time to answer the requests that wait, then to finish the work that runs. */
const DRAIN = { requestsMilliseconds: 8000, workMilliseconds: 9500 };

/** Metrics must be had when the database cannot. */
const BACKLOG_MILLISECONDS = 2000;

export async function startService(config: Config, options: ServeOptions, log: Log): Promise<Service> {
  const started = systemClock();
  const closing: (() => Promise<void> | void)[] = [];
  let isClosing = false;
  const close = async () => {
    isClosing = true;
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    for (const reason of closeDataFolder(config.dataDir)) log.warn({ reason }, 'looked at the data folder');
    const store = await openConfiguredStore(config);
    closing.push(() => store.close());

    const live = await openLiveIndex({
      corpusDir: config.corpusDir,
      indexFile: indexFileIn(config.dataDir),
      clock: systemClock,
      published: store.publishedIndex,
      onSwap: ({ meta }) =>
        log.info({ index: meta.version, entries: countEntries(meta.entries) }, 'took up a new index'),
      onFault: (reason) =>
        log.error({ reason }, 'the old index goes on serving: the new corpus or index cannot be used'),
    });
    closing.push(() => live.close());

    const declared = await openLiveDeclared({
      corpusDir: config.corpusDir,
      onSwap: ({ replies, requests }) =>
        log.info(
          { reason: `${replies.length} replies, ${requests.kinds.length} kinds of request` },
          'took up new declared replies and requests',
        ),
      onFault: (reason) => log.error({ reason }, 'the old declared replies and requests go on serving'),
    });
    closing.push(() => declared.close());

    const wordnet = await openWordNet();
    closing.push(() => wordnet.close());
    const sources = wireMedia(config);
    const ocr = createOcr({ languageFolder: join(config.dataDir, 'ocr') });
    const reader = createVoiceReader();
    closing.push(
      () => ocr.close(),
      () => reader.close(),
    );

    const tunnel = options.tunnel ? await openTunnelFor(config) : undefined;
    if (tunnel) closing.push(() => tunnel.close());
    const publicUrl = tunnel?.url ?? config.publicUrl;
    // Vendors alone get the name and the password that a proxy wants.
    const vendorUrl = tunnel?.url ?? config.publicUrlEntered ?? config.publicUrl;

    // Rates and windows: a step of the clock must neither hold a reply up nor give it up.
    const wired = wireChannels(config, vendorUrl, steadyClock(systemClock, systemElapsed));
    const secret = Buffer.from(installationSecret(config)(false));
    const nameForLog = createNameForLog(createPersonHash(secret), store.keys);
    const version = programVersion();
    const metrics = createMetrics({
      backlog: () => withinTime(store.backlog(), BACKLOG_MILLISECONDS).catch(() => undefined),
      indexVersion: () => live.current().meta.version,
      version,
      health: () => wellBeing.figures(),
    });
    const wellBeing = wireHealth({
      config,
      isTunnel: tunnel !== undefined,
      store,
      live,
      declared,
      metrics,
      version,
      started,
      clock: systemClock,
      log,
    });
    closing.push(wellBeing.close);
    const common = {
      ...wired,
      store,
      clock: systemClock,
      log,
      metrics,
      nameForLog,
      watch: wellBeing.watch,
    };

    const model = wireModel({
      config: config.model,
      ledger: store.spending,
      accountOf: store.keys.person,
      retriever: live.current,
      declared,
      clock: systemClock,
      onAsked(use, outcome) {
        metrics.modelAsked(use, outcome);
        if (outcome === 'answered' || outcome === 'unknown') return;
        log.warn({ reason: `${use}: ${outcome}` }, 'the desk answered as if there were no language model');
      },
    });
    const onFault = (reason: string, err: unknown) =>
      log.warn({ reason, err }, 'could not get what a reply needs');
    const care = followCare(declared.care);
    // Made ready now, so that nobody waits for it.
    care();
    const toVoice = wireVoice({
      isDistress: (text) => care().read(text) !== null,
      transcriber: config.transcriber,
      sources,
      reader,
      summaries: model.summaries,
      onHeard: metrics.heard,
      onFault: (error) => onFault('a voice note', error),
    });
    const resolveLink = (reference: string) =>
      publicUrl + handOverPath(reference, store.keys.handOver(reference));
    const skills = wireSkills({
      config,
      declared,
      care,
      wordnet,
      ocr,
      sources,
      book: store.requests,
      handOvers: store.handOvers,
      transcript: createTranscript(store, systemClock),
      model: model.skill,
      resolveLink,
      onFault,
    });
    await resumeMended(store, wired.channels, log);
    const worker = createWorker({
      jobs: store.jobs,
      signals: store.db.signals,
      log,
      handlers: createHandlers({
        ...common,
        mailer: config.mail && createMailer(config.mail),
        composeForwarded: config.team && createComposeForwarded(config.team.address, resolveLink),
        mediaBaseUrl: vendorUrl,
        assistant: (conversations) =>
          createHandleMessage({
            retriever: live.current,
            conversations,
            skills,
            listen: toVoice,
            rememberTurn: model.rememberTurn,
            clock: systemClock,
          }),
      }),
    });
    const app = createServer({
      intake: createIntake(common),
      watch: wellBeing.watch,
      health: wellBeing.health,
      metrics,
      twilio: config.twilio,
      meta: config.meta,
      publicUrl,
      signedUrls: formsOfUrl(vendorUrl),
      handOvers: { ...store.handOvers, tokenOf: store.keys.handOver },
      mediaDir: join(config.corpusDir, 'media'),
      clock: systemClock,
      log,
    });
    closing.push(purgeRegularly(store, log));
    const listening = await listen(app, { ...config, drainMilliseconds: DRAIN.requestsMilliseconds });
    worker.start();
    if (Object.keys(sources).length > 0) {
      // Else the first person with a photo would wait for it.
      ocr.warmUp().catch((err: unknown) => {
        if (!isClosing) log.error({ err }, 'photos cannot be read');
      });
    }
    closing.push(async () => {
      const begun = performance.now();
      // The worker goes on meanwhile: it answers those who wait.
      await listening.close();
      await worker.stop(Math.max(0, DRAIN.workMilliseconds - (performance.now() - begun)));
    });
    // Before anything is waited for: what they build would take the processor from those who wait.
    closing.push(async () => {
      await Promise.all([live.close(), declared.close()]);
    });
    return { url: listening.url, publicUrl, live, store, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A tunnel lets the whole internet in, so only what a vendor signed may pass. */
async function openTunnelFor({ twilio, port, ngrokAuthtoken }: Config) {
  if (twilio.mode === 'trial') {
    throw new FrontdeskError(
      'TUNNEL_FAILED',
      "--tunnel opens the desk to the internet, so it needs TWILIO_AUTH_TOKEN: anyone could write in Twilio's name. Set it to the auth token of the Twilio console.",
    );
  }
  return openTunnel({ port, authtoken: ngrokAuthtoken });
}

/**
 * `frontdesk serve`: until SIGTERM, SIGINT or SIGHUP; gone 10 s after it at the latest.
 *
 * @param takeWarnings what was noticed about the settings, told as soon as there is a log
 */
export async function serve(
  env: Readonly<Record<string, string | undefined>>,
  options: ServeOptions,
  takeWarnings: () => readonly string[],
): Promise<void> {
  // From the first moment on: a signal may come while the index is built or the tables are made.
  const stop = firstStopSignal({
    exit: (code) => process.exit(code),
    on: (signal, listener) => process.on(signal, listener),
  });
  const config = readConfig(env);
  const log = createLogger(config.logLevel);
  for (const reason of takeWarnings()) log.warn({ reason }, 'looked at the settings');
  const service = await Promise.race([startService(config, options, log), stop]);
  if (typeof service === 'string') {
    // Nothing has been taken yet, and what was being written is either whole or not there.
    log.info({ reason: service }, 'stopped before it was up');
    process.exit();
  }
  letYoungGenerationGrow();
  const { url, publicUrl, live, store } = service;
  log.info(
    {
      version: programVersion(),
      node: process.version,
      channels: CHANNELS.filter((channel) => config[channel].mode !== 'off'),
      database: store.db.engine,
      corpus: config.corpusDir,
      index: live.current().meta.version,
      entries: countEntries(live.current().meta.entries),
      url,
    },
    'started',
  );
  console.log(
    banner({ url, publicUrl, index: live.current().meta, config, isTunnel: options.tunnel === true }),
  );
  const signal = await stop;
  log.info({ reason: signal }, 'stopping: answering what has arrived');
  const begun = performance.now();
  await service.close();
  log.info({ reason: signal, milliseconds: Math.round(performance.now() - begun) }, 'stopped');
}
