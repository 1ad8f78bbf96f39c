/** A declared request and a message → the request to send, with every placeholder encoded for its place. */
import { type BodyKind, bodyKind } from '../../corpus/replies/check-reply.ts';
import type { DeclaredRequest } from '../../corpus/replies/declared-reply.ts';
import { fillTemplate } from '../../corpus/replies/placeholders.ts';
import { stripUnprintable } from '../../language/clean-text.ts';
import type { WebRequest } from './web.ts';

export interface Filling {
  /** What the person wrote. */
  readonly text: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** @returns undefined when a variable is not set, or the text would change more than its place */
export function buildRequest(declared: DeclaredRequest, filling: Filling): WebRequest | undefined {
  const url = fill(declared.url, filling, encodeURIComponent);
  if (url === undefined || hasDotSegment(url)) return undefined;
  const headers: Record<string, string> = {};
  for (const [name, template] of Object.entries(declared.headers)) {
    const value = fill(template, filling, encodeHeader, encodeURIComponent);
    if (value === undefined) return undefined;
    headers[name] = value;
  }
  const kind = bodyKind(declared.headers);
  const body = declared.body === undefined ? undefined : fill(declared.body, filling, ENCODE[kind]);
  if (declared.body !== undefined && body === undefined) return undefined;
  if (body !== undefined && !hasHeader(headers, 'content-type')) headers['Content-Type'] = 'application/json';
  const { method, timeout_ms: timeoutMs, max_bytes: maxBytes } = declared;
  return { url, method, headers, ...(body !== undefined && { body }), timeoutMs, maxBytes };
}

type Encode = (value: string) => string | undefined;

const ENCODE: Readonly<Record<BodyKind, Encode>> = {
  json: (value) => JSON.stringify(value).slice(1, -1),
  form: encodeURIComponent,
  text: (value) => value,
};

/** @param encode for secrets; and for the person's text unless `encodeText` says otherwise */
function fill(
  template: string,
  { text, env }: Filling,
  encode: Encode,
  encodeText: Encode = encode,
): string | undefined {
  return fillTemplate(template, (placeholder) => {
    if (placeholder.is === 'text') return encodeText(stripUnprintable(text));
    const value = placeholder.is === 'env' ? env[placeholder.name] : undefined;
    return value === undefined || value === '' ? undefined : encode(value);
  });
}

/** A secret goes as it is, if a header can hold it. */
function encodeHeader(value: string): string | undefined {
  return /^[\x20-\x7E]+$/.test(value) ? value : undefined;
}

/** `/v1/{{text}}/x` with ".." would be another path. */
function hasDotSegment(url: string): boolean {
  const [path = ''] = url.split(/[?#]/, 1);
  return path.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment));
}

function hasHeader(headers: Readonly<Record<string, string>>, name: string): boolean {
  return Object.keys(headers).some((known) => known.toLowerCase() === name);
}
