/** `GET /`: what runs here and how to try it, for whoever opens the address in a browser. */
import { html } from 'hono/html';
import type { MetaConfig } from '../config/meta.ts';
import type { TwilioConfig } from '../config/twilio.ts';
import type { Health } from './health.ts';
import { type Markup, page } from './page.ts';

export interface HomePage {
  readonly health: Health;
  readonly twilio: TwilioConfig;
  readonly meta: MetaConfig;
  readonly publicUrl: string;
}

export function homePage({ health, twilio, meta, publicUrl }: HomePage): Markup {
  return page(
    'frontdesk',
    html`<h1>frontdesk</h1>
<p>A front desk on WhatsApp: it answers employees’ questions, in English and French.</p>
<p>${indexLine(health)}</p>
<h2>Try it</h2>
${twilio.mode === 'trial' ? trialSteps(publicUrl) : ''}
${twilio.mode === 'verified' ? verifiedSteps(publicUrl) : ''}
${meta.mode === 'on' ? metaSteps(publicUrl) : ''}`,
  );
}

function indexLine({ index }: Health): string {
  if (index === null) return 'No index serves yet, so nothing can be answered: see the log.';
  const { en, fr } = index.entries;
  return `It knows ${en} answers in English and ${fr} in French (index ${index.version}, built ${index.builtAt}).`;
}

function trialSteps(publicUrl: string): Markup {
  return html`<p>The desk is on trial: without TWILIO_AUTH_TOKEN it answers this machine only. Ask it something:</p>
<pre>curl ${publicUrl}/webhooks/twilio -d MessageSid=SM$RANDOM -d From=whatsapp:+15550100 \\
  --data-urlencode "Body=how do i reset my password"</pre>
<p>To answer phones, set TWILIO_AUTH_TOKEN and PUBLIC_URL, then start the desk again.</p>`;
}

function verifiedSteps(publicUrl: string): Markup {
  return html`<p>In Twilio’s console, under “Send a WhatsApp message”, open “Sandbox settings”, join the sandbox
from your phone, and paste this address into “When a message comes in” (method POST):</p>
<pre>${publicUrl}/webhooks/twilio</pre>
<p>Then write to the sandbox’s number.</p>`;
}

function metaSteps(publicUrl: string): Markup {
  return html`<p>In Meta’s app dashboard, under WhatsApp, Configuration, enter this callback URL with the value of
META_VERIFY_TOKEN, and subscribe to the field “messages”:</p>
<pre>${publicUrl}/webhooks/meta</pre>`;
}
