/** What the schema cannot see of a declared reply: whether its parts fit together. */
import { LANGUAGES } from '../../message.ts';
import { explainMedium, isWebAddress } from '../media.ts';
import { quote } from '../problem.ts';
import { joined, type Said, says } from '../said.ts';
import type { DeclaredReply, PerLanguage } from './declared-reply.ts';
import { ENV_PREFIX, type Placeholder, parseTemplate } from './placeholders.ts';

export interface Finding {
  readonly severity: 'fault' | 'warning';
  readonly code: string;
  /** Below the reply. */
  readonly path: readonly (string | number)[];
  readonly said: Said;
}

export function checkReply(reply: DeclaredReply): Finding[] {
  return [
    ...askable(reply),
    ...sayable(reply),
    ...templates(reply),
    ...languages('reply', reply.reply),
    ...languages('failure', reply.failure),
    ...media('media', reply.media),
    ...media('offline_media', reply.offline_media),
    ...requestBody(reply),
  ];
}

const fault = (code: string, path: Finding['path'], said: Said): Finding => ({
  severity: 'fault',
  code,
  path,
  said,
});

function askable({ keywords, patterns }: DeclaredReply): Finding[] {
  if ([...Object.values(keywords), ...Object.values(patterns)].flat().length > 0) return [];
  return [fault('never-asked', [], says('neverAsked'))];
}

function sayable(reply: DeclaredReply): Finding[] {
  const hasAny = (...texts: PerLanguage<unknown>[]) => texts.some((text) => Object.keys(text).length > 0);
  const { reply: text, media: pictures, offline_media: offline, choose_from: list, http, failure } = reply;
  if (!hasAny(text, list) && pictures.length === 0) {
    return [fault('says-nothing', [], says('saysNothing'))];
  }
  if (http && !hasAny(failure, list)) {
    return [fault('missing-failure', ['http'], says('requestCanFail'))];
  }
  if (!hasAny(text, failure, list) && offline.length === 0) {
    return [fault('missing-failure', [], says('nothingOffline'))];
  }
  return [];
}

/** Each place where `{{…}}` may stand, and which of them. */
function templates({
  reply,
  media: pictures,
  failure,
  choose_from: list,
  http,
  offline_media,
}: DeclaredReply): Finding[] {
  const places: { path: (string | number)[]; text: string; may: readonly Placeholder['is'][] }[] = [];
  const add = (path: (string | number)[], text: string | undefined, may: readonly Placeholder['is'][]) => {
    if (text !== undefined) places.push({ path, text, may });
  };
  for (const language of LANGUAGES) {
    add(['reply', language], reply[language], http ? ['pick', 'text'] : ['text']);
    add(['failure', language], failure[language], ['text']);
    list[language]?.forEach((text, index) => {
      add(['choose_from', language, index], text, []);
    });
  }
  pictures.forEach((text, index) => {
    add(['media', index], text, http ? ['pick'] : []);
  });
  offline_media.forEach((text, index) => {
    add(['offline_media', index], text, []);
  });
  add(['http', 'url'], http?.url, ['text', 'env']);
  add(['http', 'body'], http?.body, ['text', 'env']);
  for (const [name, value] of Object.entries(http?.headers ?? {})) {
    add(['http', 'headers', name], value, ['text', 'env']);
  }
  return places.flatMap(({ path, text, may }) => {
    const { parts, wrong } = parseTemplate(text);
    const findings = wrong.map((written) =>
      fault('bad-placeholder', path, says('badPlaceholder', mayBe(may), quote(written))),
    );
    for (const { text: written, placeholder } of parts) {
      if (!placeholder) continue;
      if (!may.includes(placeholder.is)) {
        findings.push(fault('bad-placeholder', path, says('badPlaceholder', mayBe(may), quote(written))));
      } else if (placeholder.is === 'pick' && !http?.pick.has(placeholder.name)) {
        const names = [...(http?.pick.keys() ?? [])].map((name) =>
          name === '' ? '{{pick}}' : `{{pick.${name}}}`,
        );
        const known = names.length > 0 ? oneOf(names) : says('pickFirst');
        findings.push(fault('unknown-pick', path, says('badPlaceholder', known, quote(written))));
      }
    }
    return findings;
  });
}

function mayBe(may: readonly Placeholder['is'][]): Said {
  const names = { pick: '{{pick}}', text: '{{text}}', env: `{{env.${ENV_PREFIX}NAME}}` };
  return may.length === 0 ? says('noPlaceholder') : oneOf(may.map((each) => names[each]));
}

/** `a or b or c` */
function oneOf([first = '', ...others]: readonly string[]): Said {
  return others.reduce((names, last) => says('or', names, last), joined([first]));
}

function languages(field: string, text: PerLanguage<string>): Finding[] {
  const missing = LANGUAGES.filter((language) => text[language] === undefined);
  if (missing.length !== 1) return [];
  const said = says('missingLanguage', missing.join());
  return [{ severity: 'warning', code: 'missing-language', path: [field], said }];
}

function media(field: string, written: readonly string[]): Finding[] {
  return written.flatMap((medium, index) => {
    if (medium.startsWith('{{')) return [];
    const said = explainMedium(medium);
    if (said !== undefined) return [fault('bad-media', [field, index], said)];
    if (field === 'media' || !isWebAddress(medium)) return [];
    return [fault('bad-media', [field, index], says('needsNetwork', quote(medium)))];
  });
}

/** With every placeholder filled in, a JSON body must be JSON. */
function requestBody({ http }: DeclaredReply): Finding[] {
  if (http?.body === undefined) return [];
  if (http.method === 'GET') return [fault('bad-request', ['http', 'body'], says('bodyOfGet'))];
  if (bodyKind(http.headers) !== 'json') return [];
  const filled = parseTemplate(http.body)
    .parts.map(({ text, placeholder }) => (placeholder ? '0' : text))
    .join('');
  try {
    JSON.parse(filled);
    return [];
  } catch {
    return [fault('bad-request', ['http', 'body'], says('bodyNoJson'))];
  }
}

export type BodyKind = 'json' | 'form' | 'text';

/** Without a Content-Type it is JSON. */
export function bodyKind(headers: Readonly<Record<string, string>>): BodyKind {
  const [, type = 'application/json'] =
    Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type') ?? [];
  if (/^application\/(?:[\w.]+\+)?json\b/i.test(type)) return 'json';
  return /^application\/x-www-form-urlencoded\b/i.test(type) ? 'form' : 'text';
}
