/** What the framework can do at most: a static text, as a process of its own. */
import { Hono } from 'hono';
import { listen } from '../../../../src/http/listen.ts';

const app = new Hono().post('/bot', (c) => c.text('ok'));
const { url } = await listen(app, { host: '127.0.0.1', port: 0 });
console.log(`answers at ${url}`);
