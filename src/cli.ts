#!/usr/bin/env node
/** The command line: data on standard output, the rest on standard error; exit 0 fine, 1 found faults, 2 wrong use. */
import { existsSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { FrontdeskError } from './errors.ts';
import { isLanguage, LANGUAGES, type Language } from './message.ts';

const WRONG_USE = 2;

function language(value: string): Language {
  if (isLanguage(value)) return value;
  throw new InvalidArgumentError(`expected ${LANGUAGES.join(' or ')}.`);
}

function list(value: string): string[] {
  return value.split(',').map((item) => item.trim());
}

const corpus = [
  '--corpus <path>',
  'the corpus: a folder or a file (default: CORPUS_DIR, else corpus)',
] as const;
const program = new Command('frontdesk')
  .description("A front desk on WhatsApp: answers employees' questions from a FAQ kept as plain files.")
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(frontdesk --help lists the commands)');

program
  .command('serve')
  .description('answer on WhatsApp: start the webhook')
  .option('--tunnel', 'open a public address with ngrok (needs NGROK_AUTHTOKEN)')
  .action(async (options: { tunnel?: true }) => (await import('./main.ts')).serve(process.env, options));

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
  .action(async (options: { corpus?: string; out?: string }) =>
    (await import('./commands/build.ts')).build(options, process.env),
  );

program
  .command('check')
  .description('report every fault and warning of the corpus, with file and line')
  .option(...corpus)
  .option('--json', 'print a JSON array')
  .action(async (options: { corpus?: string; json?: true }) =>
    (await import('./commands/check.ts')).check(options, process.env),
  );

program
  .command('eval')
  .description('measure the answers on labelled questions')
  .requiredOption('--corpus <path>', 'the corpus: a folder or a file')
  .requiredOption('--queries <file>', 'JSON lines of {text, expected: entry id or null}')
  .option('--json', 'print one JSON object')
  .option('--details <file>', 'write one JSON line per question')
  .action(async (options: EvalCommandOptions) =>
    (await import('./commands/eval.ts')).evaluateCorpus(options),
  );

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
}

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
  } else if (error instanceof FrontdeskError) {
    console.error(error.message);
    process.exitCode = error.code === 'CORPUS_INVALID' || error.code === 'INDEX_INVALID' ? 1 : WRONG_USE;
  } else {
    throw error;
  }
}
