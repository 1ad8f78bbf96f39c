/** The link in the mail to the team, over HTTP and in a browser, with the real store behind it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { handOverPath } from '../../src/http/hand-over-page.ts';
import { type Listening, listen } from '../../src/http/listen.ts';
import type { Store } from '../../src/store/store.ts';
import { chromiumMissing, openChromium } from '../helpers/chromium.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { describeWhere } from '../helpers/describe-where.ts';
import { testServer } from '../helpers/server.ts';

const aya = { channel: 'meta', person: '33612345678' };
const REFERENCE = 'H-7F3K8G4M';

describeEachDatabase('the link that ends a hand-over', (stores) => {
  let store: Store;
  let link: string;

  beforeEach(async () => {
    store = await stores.open();
    link = handOverPath(REFERENCE, store.keys.handOver(REFERENCE));
    const until = new Date(Date.now() + 3_600_000);
    await store.db.transaction((tx) => store.handOvers.put(tx, aya, { reference: REFERENCE, until }));
  });

  const server = () => testServer({ handOvers: { ...store.handOvers, tokenOf: store.keys.handOver } });
  const request = (path: string, method = 'GET') => server().request(path, { method });
  const isSilent = async () => (await store.handOvers.active(aya, new Date())) !== null;

  it('asks in both languages and changes nothing by being fetched', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await request(link, method);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      const policy = response.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("form-action 'self'");
      if (method === 'HEAD') continue;
      const page = await response.text();
      expect(page).toMatch(/Is the matter settled\?[\s\S]*Tout est réglé \?[\s\S]*<button/);
      expect(page).not.toContain('<script');
    }
    expect(await isSilent()).toBe(true);
  });

  it('ends it with the button, and says so from then on', async () => {
    const response = await request(link, 'POST');
    expect([response.status, response.headers.get('location')]).toEqual([303, link]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await isSilent()).toBe(false);
    const after = await (await request(link)).text();
    expect(after).toMatch(/It is settled[\s\S]*C’est réglé/);
    expect(after).not.toContain('<form');
    expect((await request(link, 'POST')).status).toBe(303);
  });

  it('says that it is settled where the person was forgotten meanwhile', async () => {
    await store.erase(aya);
    expect(await (await request(link)).text()).toContain('It is settled');
  });

  it('is found by nobody else, and says nothing about what there is', async () => {
    const token = store.keys.handOver(REFERENCE);
    const wrong = [
      handOverPath(REFERENCE, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`),
      handOverPath(REFERENCE, token.slice(0, -1)),
      handOverPath(REFERENCE, `${token}A`),
      handOverPath(REFERENCE, 'é'.repeat(11)),
      handOverPath('H-9H5N7F3K', token),
      handOverPath(REFERENCE.toLowerCase(), token),
      `/hand-overs/${REFERENCE}`,
      `/hand-overs/${REFERENCE}/`,
    ];
    const unknown = await (await request('/no-such-page')).text();
    for (const path of wrong) {
      for (const method of ['GET', 'POST']) {
        const response = await request(path, method);
        expect([path, response.status, await response.text()]).toEqual([path, 404, unknown]);
      }
    }
    expect((await request(link, 'DELETE')).status).toBe(404);
    expect(await isSilent()).toBe(true);
  });
});

describeWhere(chromiumMissing, 'the pages in Chromium', () => {
  let browser: Browser;
  let listening: Listening;
  let underWay = true;
  beforeAll(async () => {
    browser = await openChromium();
    const app = testServer({
      handOvers: {
        isUnderWay: async () => underWay,
        resolve: async () => {
          underWay = false;
          return true;
        },
        tokenOf: () => 'token',
      },
    });
    listening = await listen(app, { host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await listening?.close();
  });

  /** On a phone's screen; what the browser has to complain about, such as the content security policy, is kept. */
  async function open(path: string) {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(request.url()));
    await page.goto(listening.url + path);
    const isTooWide = await page.evaluate('document.body.scrollWidth > innerWidth');
    return { page, complaints, isTooWide };
  }

  it('the team ends a hand-over with the one button, by keyboard too', async () => {
    const { page, complaints, isTooWide } = await open(handOverPath(REFERENCE, 'token'));
    expect(await page.getByRole('heading').textContent()).toBe(REFERENCE);
    expect(await page.getByRole('button').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('It is settled').waitFor();
    expect(await page.getByText('C’est réglé').isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    expect({ complaints, isTooWide }).toEqual({ complaints: [], isTooWide: false });
  });

  it('the home page shows where the webhook is, styled', async () => {
    const { page, complaints, isTooWide } = await open('/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('frontdesk');
    expect(await page.getByText('/webhooks/twilio').isVisible()).toBe(true);
    const padding = await page.evaluate("getComputedStyle(document.querySelector('pre')).padding");
    expect(padding).toBe('16px');
    expect({ complaints, isTooWide }).toEqual({ complaints: [], isTooWide: false });
  });
});
