/** A process of its own that sends the mails of the outbox, for a test that kills it: `mail-process.ts JSON`. */
import * as z from 'zod';
import { mailerTo, startEffectsDesk } from '../helpers/effects-desk.ts';
import { openTestStore } from '../helpers/test-store.ts';

const { port, ...where } = z
  .object({
    file: z.string(),
    databaseUrl: z.string().optional(),
    leaseMilliseconds: z.number(),
    port: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'));
const clock = () => new Date();
startEffectsDesk({ store: await openTestStore({ ...where, clock }), clock, mailer: mailerTo(port) });
