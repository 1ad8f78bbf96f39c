#!/usr/bin/env node
/** The command line: data on standard output, the rest on standard error; exit 0 fine, 1 found faults, 2 wrong use. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { RequestsOptions } from './commands/requests.ts';
import { readEnvFile } from './config/env-file.ts';
import { FrontdeskError } from './errors.ts';
import { isLanguage, LANGUAGES, type Language } from './message.ts';
import { codeBehind, pathOf, sayFileRefusal } from './refusals.ts';
import { unknownSettings } from './service/unknown-settings.ts';
import { keepYoungGenerationSmall } from './service/young-generation.ts';
import { programVersion } from './version.ts';

const FOUND_FAULTS = 1;
const WRONG_USE = 2;

const ENV_FILE = '.env';

function language(value: string): Language {
  if (isLanguage(value)) return value;
  throw new InvalidArgumentError(`expected ${LANGUAGES.join(' or ')}.`);
}

function list(value: string): string[] {
  return value.split(',').map((item) => item.trim());
}

/** Given one by one, as commander hands them over. */
function ids(value: string, before: readonly number[] | undefined): number[] {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('expected a number as listed.');
  return [...(before ?? []), Number(value)];
}

/** Faults of what was found, rather than of how the command was used. */
const FOUND = new Set([
  'CONTENT_REFUSED',
  'CORPUS_INVALID',
  'CORPUS_SHRUNK',
  'INDEX_INVALID',
  'DATABASE_UNAVAILABLE',
  'DATABASE_NEWER',
  'DATA_INVALID',
  'REQUEST_INVALID',
]);

/** What is noticed about the settings; `serve` puts it into its log. */
let warnings: readonly string[] = [];

/** The environment has the last word. It is filled for the libraries, too, which read TZ or PGPASSWORD there. */
function readSettings(): void {
  const inFile = readEnvFile(ENV_FILE);
  warnings = unknownSettings(process.env, inFile, ENV_FILE);
  const values = Object.fromEntries(inFile.map(({ name, value }) => [name, value]));
  for (const [name, value] of Object.entries(values)) process.env[name] ??= value;
}

/** Each is told once. */
function takeWarnings(): readonly string[] {
  const taken = warnings;
  warnings = [];
  return taken;
}

function tellWarnings(): void {
  for (const warning of takeWarnings()) console.error(warning);
}

/** A reader that has gone, as that of `frontdesk check | head`, is no fault; a full disk is. The work goes on. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    const isGone = ['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED'].includes(codeBehind(error) ?? '');
    if (!isGone && stream === process.stdout) process.exitCode = FOUND_FAULTS;
  });
}

const TOLD_IN = `the language of what is told: ${LANGUAGES.join(', ')} (default: that of LC_ALL, LC_MESSAGES or LANG)`;

const corpus = [
  '--corpus <path>',
  'the corpus: a folder or a file (default: CORPUS_DIR, else corpus)',
] as const;
const program = new Command('frontdesk')
  .description("A front desk on WhatsApp: answers employees' questions from a FAQ kept as plain files.")
  .version(programVersion(), '-V, --version', 'show the version')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(frontdesk --help lists the commands)')
  .hook('preAction', (_, command) => {
    readSettings();
    if (command.name() !== 'serve') tellWarnings();
  });

program
  .command('serve')
  .description('answer on WhatsApp: start the webhook')
  .option('--tunnel', 'open a public address with ngrok (needs NGROK_AUTHTOKEN)')
  .action(async (options: { tunnel?: true }) => {
    keepYoungGenerationSmall();
    await (await import('./main.ts')).serve(process.env, options, takeWarnings);
    // A greeting that nobody could read is no fault of the service.
    process.exitCode = 0;
  });

program
  .command('ask')
  .description('ask one question, offline')
  .argument('<text...>', 'the question')
  .option(
    '--language <code>',
    `the language to answer in: ${LANGUAGES.join(', ')} (default: detected)`,
    language,
  )
  .option('--tags <list>', 'only entries with one of these tags, separated by commas', list)
  .option('--explain', 'show why')
  .option('--json', 'print one JSON object')
  .option(...corpus)
  .action(async (words: string[], options: AskCommandOptions) =>
    (await import('./commands/ask.ts')).ask(words.join(' '), options, process.env),
  );

program
  .command('chat')
  .description('talk to the desk in the terminal, as on WhatsApp')
  .option(...corpus)
  .action(async (options: { corpus?: string }) =>
    (await import('./commands/chat.ts')).chat(options, process.env),
  );

program
  .command('index')
  .description('build the index from the corpus')
  .option(...corpus)
  .option('--out <file>', 'the index file (default: frontdesk.index in DATA_DIR, else in data)')
  .option('--accept', 'whatever an edit takes away is meant to go')
  .option('--publish', 'put it into the database, for every process to take up')
  .option('--withdraw', 'build nothing, but let every process go back to its own corpus')
  .action(async (options: IndexCommandOptions) => {
    if (!options.publish && !options.withdraw) {
      await (await import('./commands/build.ts')).build(options, process.env);
      return;
    }
    const { publish, withdraw } = await import('./commands/publish.ts');
    await (options.withdraw ? withdraw(process.env) : publish(options, process.env));
  });

program
  .command('accept')
  .description('let entries go of which serve, check or index told that an edit takes them away')
  .argument('[state]', 'only if the corpus is still as it was told (default: as it is now)')
  .option(...corpus)
  .action(async (state: string | undefined, options: { corpus?: string }) =>
    (await import('./commands/accept.ts')).accept(state, options, process.env),
  );

program
  .command('check')
  .description('report every fault and warning of the corpus, with file and line')
  .option(...corpus)
  .option('--json', 'print a JSON array')
  .option('--language <code>', TOLD_IN, language)
  .action(async (options: { corpus?: string; json?: true; language?: Language }) =>
    (await import('./commands/check.ts')).check(options, process.env),
  );

program
  .command('eval')
  .description('measure the answers on labelled questions')
  .requiredOption('--corpus <path>', 'the corpus: a folder or a file')
  .requiredOption(
    '--queries <file>',
    'JSON lines of {text, expected: entry id or null}, or a CSV file with these columns',
  )
  .option('--json', 'print one JSON object')
  .option('--details <file>', 'write one JSON line per question')
  .option('--language <code>', TOLD_IN, language)
  .action(async (options: EvalCommandOptions) =>
    (await import('./commands/eval.ts')).evaluateCorpus(options, process.env),
  );

const jobs = program
  .command('jobs')
  .description('what was given up or is uncertain: list it, run it again, drop it');

const json = ['--json', 'print JSON'] as const;

jobs
  .command('list')
  .description('the jobs that were given up, with the reason')
  .option(...json)
  .action(async (options: { json?: true }) =>
    (await import('./commands/jobs.ts')).listJobs(options, process.env),
  );

jobs
  .command('uncertain')
  .description('replies that may or may not have arrived')
  .option(...json)
  .action(async (options: { json?: true }) =>
    (await import('./commands/jobs.ts')).listUncertain(options, process.env),
  );

for (const [name, description] of [
  ['retry', 'run given-up jobs again from their first attempt'],
  ['drop', 'forget given-up jobs'],
  ['resend', 'send uncertain replies again'],
  ['settle', 'leave uncertain replies as they are'],
] as const) {
  jobs
    .command(name)
    .description(description)
    .argument('<id...>', 'as listed', ids)
    .action(async (chosen: number[]) =>
      (await import('./commands/jobs.ts')).changeJobs(name, chosen, process.env),
    );
}

program
  .command('requests')
  .description('the administrative requests, newest first, and whether their mails have left')
  .addOption(new Option('--state <state>', 'only these').choices(['waiting', 'sent', 'failed']))
  .option(...json)
  .action(async (options: RequestsOptions) =>
    (await import('./commands/requests.ts')).listRequests(options, process.env),
  );

const channels = program
  .command('channels')
  .description('whether each channel sends, and what vendors did not deliver, with the reason and what to do')
  .option(...json)
  .action(async (options: { json?: true }) =>
    (await import('./commands/channels.ts')).listChannels(options, process.env),
  );

channels
  .command('resume')
  .description('let a paused channel send at once')
  .argument('<channel>', 'as listed')
  .action(async (channel: string) =>
    (await import('./commands/channels.ts')).resumeChannel(channel, process.env),
  );

channels
  .command('make-buttons')
  .description('make what choices are tapped by on Twilio, and print the lines for .env')
  .action(async () => (await import('./commands/make-buttons.ts')).makeButtons(process.env));

const handOvers = program
  .command('hand-overs')
  .description('the conversations that people have taken over: list them, end one')
  .option(...json)
  .action(async (options: { json?: true }) =>
    (await import('./commands/hand-overs.ts')).listHandOvers(options, process.env),
  );

handOvers
  .command('resolve')
  .description('the matter is settled: the desk answers this person again')
  .argument('<reference>', 'as listed and as in the subject of the mail')
  .action(async (reference: string) =>
    (await import('./commands/hand-overs.ts')).resolveHandOver(reference, process.env),
  );

program
  .command('erase')
  .description('forget a person: messages, replies, conversation, queue')
  .argument('<person>', 'a phone number or user id, as +33612345678')
  .action(async (person: string) => (await import('./commands/erase.ts')).erase(person, process.env));

program
  .command('migrate')
  .description("bring the database's tables up to date, as serve does too")
  .action(async () => (await import('./commands/migrate.ts')).migrate(process.env));

interface IndexCommandOptions {
  readonly corpus?: string;
  readonly out?: string;
  readonly accept?: true;
  readonly publish?: true;
  readonly withdraw?: true;
}

interface AskCommandOptions {
  readonly language?: Language;
  readonly tags?: string[];
  readonly explain?: true;
  readonly json?: true;
  readonly corpus?: string;
}

interface EvalCommandOptions {
  readonly corpus: string;
  readonly queries: string;
  readonly json?: true;
  readonly details?: string;
  readonly language?: Language;
}

try {
  await program.parseAsync();
} catch (error) {
  const path = pathOf(error);
  const refusal = path === undefined ? undefined : sayFileRefusal(error);
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
  } else if (error instanceof FrontdeskError) {
    console.error(error.message);
    // A misspelt name is often why another one is missing.
    if (error.code === 'CONFIG_INVALID') tellWarnings();
    process.exitCode = FOUND.has(error.code) ? FOUND_FAULTS : WRONG_USE;
  } else if (refusal !== undefined) {
    console.error(`${path}: it ${refusal}`);
    process.exitCode = FOUND_FAULTS;
  } else {
    throw error;
  }
}
