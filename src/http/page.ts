/** The frame of every page that the service shows: one style, no scripts, readable on a phone. */
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { html, raw } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';

export type Markup = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem }
pre { background: #f4f4f4; color: #111; padding: 1rem; overflow-x: auto }
button { font: inherit; padding: .75rem 1.5rem; border: 0; border-radius: .5rem; background: #14532d; color: #fff; cursor: pointer }
button:focus-visible { outline: 3px solid #2563eb; outline-offset: 3px }
`;

export function page(title: string, body: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Lets a page show itself and nothing else. @param formAction where its forms may be sent to */
export function pageHeaders(formAction: "'none'" | "'self'"): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [`'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`],
      baseUri: ["'none'"],
      formAction: [formAction],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    strictTransportSecurity: 'max-age=15552000',
  });
}
