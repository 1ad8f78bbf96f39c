/**
 * `/hand-overs/:reference/:token`, the link in the mail to the team: GET asks, POST ends the hand-over, so
 * that a mail scanner that fetches links changes nothing.
 */
import { timingSafeEqual } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import type { Clock } from '../clock.ts';
import type { HandOvers } from '../store/hand-overs.ts';
import { type Markup, page } from './page.ts';

/** Below it are the only pages with a form. */
export const HAND_OVERS = '/hand-overs/';
const ROUTE = `${HAND_OVERS}:reference/:token`;

export interface HandOverPageDeps {
  readonly handOvers: Pick<HandOvers, 'isUnderWay' | 'resolve'> & {
    /** What only the mail of that reference tells. */
    readonly tokenOf: (reference: string) => string;
  };
  readonly clock: Clock;
}

export function handOverPath(reference: string, token: string): string {
  return `${HAND_OVERS}${reference}/${token}`;
}

export function handOverPage({ handOvers, clock }: HandOverPageDeps): Hono {
  /** Too long to be guessed, however often somebody tries. */
  const guard: MiddlewareHandler<object, typeof ROUTE> = async (c, next) => {
    const { reference, token } = c.req.param();
    if (!isSame(token, handOvers.tokenOf(reference))) return c.notFound();
    c.header('Cache-Control', 'no-store');
    return next();
  };

  return new Hono()
    .get(ROUTE, guard, async (c) => {
      const { reference } = c.req.param();
      return c.html((await handOvers.isUnderWay(reference)) ? question(reference) : settled(reference));
    })
    .post(ROUTE, guard, async (c) => {
      const { reference, token } = c.req.param();
      await handOvers.resolve(reference, clock());
      return c.redirect(handOverPath(reference, token), 303);
    });
}

/** The language of whoever opens it is unknown, so both are there. */
function question(reference: string): Markup {
  return page(
    `${reference} · frontdesk`,
    html`<main>
<h1>${reference}</h1>
<p id="en">Is the matter settled? Then the desk answers this person again.</p>
<p id="fr" lang="fr">Tout est réglé ? Alors l’accueil répond de nouveau à cette personne.</p>
<form method="post"><button aria-describedby="en fr">Settled · <span lang="fr">C’est réglé</span></button></form>
</main>`,
  );
}

function settled(reference: string): Markup {
  return page(
    `${reference} · frontdesk`,
    html`<main>
<h1>${reference}</h1>
<p role="status">It is settled: the desk answers this person again. You can close this page.</p>
<p role="status" lang="fr">C’est réglé : l’accueil répond de nouveau à cette personne. Vous pouvez fermer cette page.</p>
</main>`,
  );
}

function isSame(token: string, expected: string): boolean {
  const [given, right] = [Buffer.from(token), Buffer.from(expected)];
  return given.length === right.length && timingSafeEqual(given, right);
}
