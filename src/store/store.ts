/** Everything that is kept, opened at once: for the server, the worker, and the command line alike. */
import type { PersonKey } from '../assistant/ports.ts';
import { type Clock, type Elapsed, systemElapsed } from '../clock.ts';
import type { SpendLedger } from '../skills/model/index.ts';
import { type Alerts, createAlerts } from './alerts.ts';
import { type Backlog, readBacklog } from './backlog.ts';
import { type Conversations, createConversations } from './conversations.ts';
import type { Database, DatabaseOptions, Tx } from './database.ts';
import { createDeadLetters, type DeadLetters } from './dead-letters.ts';
import { type EraseWithinOptions, erase, eraseWithin, isKept } from './erase.ts';
import { createFeedback, type Feedback } from './feedback.ts';
import { createHandOvers, type HandOvers } from './hand-overs.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { type InstallationSecret, loadKeys } from './installation-keys.ts';
import { createJobs, type Jobs } from './jobs.ts';
import type { Keys } from './keys.ts';
import { createMails, type Mails } from './mails.ts';
import { createMessageLog, type MessageLog } from './message-log.ts';
import { migrate, rewriteOnce } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPauses, type Pauses } from './pauses.ts';
import { createPeople, type People } from './people.ts';
import { createProcesses, type Processes } from './processes.ts';
import { createPublishedIndex, type PublishedIndex } from './published-index.ts';
import { createRequests, type Requests } from './requests.ts';
import { createResponses, type Responses } from './responses.ts';
import { purge } from './retention.ts';
import { createSpending } from './spending.ts';
import { createStatuses, type Statuses } from './statuses.ts';
import { createWaitingMails, type WaitingMails } from './waiting-mails.ts';
import { probeWrite } from './write-probe.ts';

export interface Store {
  readonly db: Database;
  readonly keys: Keys;
  readonly jobs: Jobs;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly responses: Responses;
  readonly conversations: Conversations;
  readonly messageLog: MessageLog;
  readonly people: People;
  readonly statuses: Statuses;
  readonly requests: Requests;
  readonly feedback: Feedback;
  readonly handOvers: HandOvers;
  readonly mails: Mails;
  readonly waitingMails: WaitingMails;
  readonly spending: SpendLedger;
  readonly publishedIndex: PublishedIndex;
  readonly processes: Processes;
  readonly alerts: Alerts;
  readonly pauses: Pauses;
  readonly deadLetters: DeadLetters;
  backlog(): Promise<Backlog>;
  /** @returns how many rows went */
  purge(): Promise<number>;
  /** @returns how many rows went */
  erase(person: PersonKey): Promise<number>;
  /** Whether anything is kept of a person, under any id that is known to be theirs. */
  isKept(person: PersonKey): Promise<boolean>;
  /** As the last thing of the transaction that ends a message. @returns how many rows went */
  eraseWithin(tx: Tx, person: PersonKey, options: EraseWithinOptions): Promise<number>;
  /** Whether the database takes a write of a message's size. @throws what it says */
  probeWrite(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions extends DatabaseOptions {
  readonly clock: Clock;
  readonly secret: InstallationSecret;
  /** For what waits, whatever is done to the time of day. */
  readonly elapsed?: Elapsed;
  readonly leaseMilliseconds?: number;
}

/** Opens the database and brings its tables up to date. */
export async function openStore({
  clock,
  secret,
  elapsed = systemElapsed,
  leaseMilliseconds,
  ...where
}: StoreOptions): Promise<Store> {
  const db = await openDatabase(where);
  try {
    await migrate(db, secret);
    const keys = await loadKeys(db, secret);
    await rewriteOnce(db);
    const jobs = createJobs({
      db,
      clock,
      elapsed,
      ...(leaseMilliseconds !== undefined && { leaseMilliseconds }),
    });
    const all = { db, keys, jobs, clock };
    return {
      db,
      keys,
      jobs,
      inbox: createInbox(all),
      outbox: createOutbox(all),
      responses: createResponses(all),
      conversations: createConversations(all),
      messageLog: createMessageLog(all),
      people: createPeople(all),
      statuses: createStatuses(all),
      requests: createRequests(all),
      feedback: createFeedback(all),
      handOvers: createHandOvers(all),
      mails: createMails(all),
      waitingMails: createWaitingMails(all),
      spending: createSpending(db),
      publishedIndex: createPublishedIndex(all),
      processes: createProcesses(all),
      alerts: createAlerts(all),
      pauses: createPauses(all),
      deadLetters: createDeadLetters(all),
      backlog: () => readBacklog(db, jobs),
      purge: () => purge(all),
      erase: (person) => erase(all, person),
      isKept: (person) => isKept(all, person),
      eraseWithin: (tx, person, options) => eraseWithin(all, tx, person, options),
      probeWrite: () => probeWrite(db),
      close: () => db.close(),
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}
