/** A whole desk on loopback, with a small corpus, beside fake vendors. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseOptions } from '../../src/store/database.ts';
import type { FakeGraph } from './fake-graph.ts';
import { ACCESS_TOKEN, PHONE_NUMBER_ID } from './fake-graph.ts';
import type { FakeTwilio } from './fake-twilio.ts';
import { APP_SECRET } from './meta.ts';
import { TEST_SECRET } from './test-store.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from './twilio.ts';

/** Three subjects that are answered without a doubt, in the order in which tests ask. */
export const QUESTIONS = ['vpn password reset', 'get payslip', 'book holidays'] as const;
export const ANSWERS = ['Open *Self-service*.', 'In *MyHR*.', 'Ask in *Leave*.'] as const;

const CORPUS = `
## How do I reset my VPN password?

- vpn password reset
- forgot vpn password
- change vpn pwd

${ANSWERS[0]}

## Where is my payslip?

- get payslip
- salary statement
- pay slip

${ANSWERS[1]}

## How do I ask for leave?

- book holidays
- request days off
- take vacation

${ANSWERS[2]}
`;

export interface DeskFolder {
  readonly folder: string;
  readonly corpusDir: string;
  remove(): void;
}

/** @param more further files of the corpus, by name */
export function deskFolder(more: Readonly<Record<string, string>> = {}): DeskFolder {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-desk-'));
  const corpusDir = join(folder, 'corpus');
  mkdirSync(corpusDir);
  for (const [name, text] of Object.entries({ 'desk.en.md': CORPUS, ...more })) {
    writeFileSync(join(corpusDir, name), text);
  }
  return { folder, corpusDir, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export const VERIFY_TOKEN = 'the-verify-token';

/** The environment of a desk on both channels. */
export function deskEnv(
  { folder, corpusDir }: DeskFolder,
  place: DatabaseOptions,
  vendors: { readonly graph: FakeGraph; readonly twilio?: FakeTwilio },
): Record<string, string> {
  return {
    PORT: '0',
    PUBLIC_URL: 'http://127.0.0.1:0',
    CORPUS_DIR: corpusDir,
    DATA_DIR: join(folder, 'data'),
    INSTALLATION_SECRET: TEST_SECRET,
    LOG_LEVEL: 'warn',
    ...(place.databaseUrl !== undefined && { DATABASE_URL: place.databaseUrl }),
    META_APP_SECRET: APP_SECRET,
    META_VERIFY_TOKEN: VERIFY_TOKEN,
    META_ACCESS_TOKEN: ACCESS_TOKEN,
    META_PHONE_NUMBER_ID: PHONE_NUMBER_ID,
    META_GRAPH_URL: vendors.graph.url,
    TWILIO_AUTH_TOKEN: AUTH_TOKEN,
    TWILIO_ACCOUNT_SID: ACCOUNT_SID,
    // A stand-in even where nothing is sent, as Twilio itself could fetch nothing from this machine.
    TWILIO_API_URL: (vendors.twilio ?? vendors.graph).url,
    ...(vendors.twilio && { TWILIO_FROM: 'whatsapp:+14155238886' }),
  };
}
