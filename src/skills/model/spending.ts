/** A model that stops when the day's budget, of one person or of all, is used up. */
import { type Clock, localDay } from '../../clock.ts';
import { type ChatModel, type ChatRequest, estimateTokens } from './chat-model.ts';

/** One row per day and account is all that a table needs. */
export interface SpendLedger {
  /** Books on every account, or on none when one would pass its cap; one step, whoever else books. */
  book(day: string, accounts: readonly CappedAccount[], tokens: number): Promise<boolean>;
  /** Gives back what was booked and not used. */
  giveBack(day: string, accounts: readonly string[], tokens: number): Promise<void>;
}

export interface CappedAccount {
  readonly account: string;
  readonly cap: number;
}

export interface SpendCaps {
  /** Tokens a day, of one person. */
  readonly personTokens: number;
  /** Tokens a day, of everybody together. */
  readonly dayTokens: number;
}

/** No hash of a person is as short. */
const EVERYBODY = 'everybody';

/** Books the most that a request can cost, and gives back the rest once the server has told. */
export function withSpendCaps(
  model: ChatModel,
  { ledger, clock, caps }: { ledger: SpendLedger; clock: Clock; caps: SpendCaps },
): ChatModel {
  return {
    async complete(request) {
      const day = localDay(clock());
      const most = mostTokens(request);
      const accounts = [
        { account: request.account, cap: caps.personTokens },
        { account: EVERYBODY, cap: caps.dayTokens },
      ];
      // A ledger that cannot be reached counts as an empty purse: a cap that may fail open is none.
      const booked = await ledger.book(day, accounts, most).catch(() => false);
      if (!booked) return { kind: 'failed', why: 'spent' };
      const result = await model.complete(request);
      // After a failure nobody knows what was charged, so the booking stands.
      if (result.kind === 'text' && result.tokens !== undefined) {
        const unused = Math.max(0, most - result.tokens);
        await ledger.giveBack(day, [request.account, EVERYBODY], unused).catch(() => {});
      }
      return result;
    },
  };
}

function mostTokens({ messages, maxTokens }: ChatRequest): number {
  return messages.reduce((sum, { content }) => sum + estimateTokens(content) + 4, maxTokens);
}

/** In memory, for a chat in the terminal: yesterday's accounts go when a new day begins. */
export function memoryLedger(): SpendLedger {
  let today = '';
  let spent = new Map<string, number>();
  return {
    async book(day, accounts, tokens) {
      if (day !== today) [today, spent] = [day, new Map()];
      if (accounts.some(({ account, cap }) => (spent.get(account) ?? 0) + tokens > cap)) return false;
      for (const { account } of accounts) spent.set(account, (spent.get(account) ?? 0) + tokens);
      return true;
    },
    async giveBack(day, accounts, tokens) {
      if (day !== today) return;
      for (const account of accounts) spent.set(account, Math.max(0, (spent.get(account) ?? 0) - tokens));
    },
  };
}
