/** Whatever is told to an editor is told in every language. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { careFileSchema, careKindSchema } from '../../src/corpus/care/schema.ts';
import { checkCorpus } from '../../src/corpus/check.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { readDeclared } from '../../src/corpus/read-declared.ts';
import { declaredReplySchema } from '../../src/corpus/replies/declared-reply.ts';
import { fieldSchema, fileSchema, kindSchema } from '../../src/corpus/requests/schema.ts';
import { joined, localeLanguage, says, WORDINGS } from '../../src/corpus/said.ts';
import { expectation, FRENCH_EXPECTATIONS } from '../../src/corpus/wording/expectations.ts';
import { LANGUAGES } from '../../src/message.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/corpus/', import.meta.url));
const keys = Object.keys(WORDINGS.en) as (keyof typeof WORDINGS.en)[];
const word = (language: 'en' | 'fr', key: (typeof keys)[number], filling: readonly unknown[]): string =>
  Reflect.apply(WORDINGS[language][key], undefined, filling);
/** What a wording is filled with, in order of first mention. */
const mentioned = (text: string) => [...new Set(text.match(/<\d>/g))].sort();

describe('the wordings', () => {
  it.each(keys)('say %s in each language, with all that fills it', (key) => {
    const filling = ['<0>', '<1>', '<2>', '<3>', '<4>'];
    const texts = LANGUAGES.map((language) => word(language, key, filling));
    // The parser's own words are English; in French its code stands for them.
    if (key !== 'yamlError') expect(mentioned(texts[1] ?? '')).toEqual(mentioned(texts[0] ?? ''));
    if (key !== 'nothing') for (const text of texts) expect(text.trim()).not.toBe('');
    for (const text of texts) expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it.each(keys)('count in %s', (key) => {
    for (const language of LANGUAGES)
      for (const count of [0, 1, 2])
        expect(word(language, key, Array(5).fill(count))).not.toMatch(/undefined|NaN/);
  });

  it('do not leave French in English', () => {
    const same = keys.filter(
      (key) => word('en', key, ['a', 'b', 'c', 'd', 'e']) === word('fr', key, ['a', 'b', 'c', 'd', 'e']),
    );
    expect(same).toEqual(['nothing']);
  });
});

describe('says', () => {
  it('fills a text in with another, each in its language', () => {
    const said = says('expectedCame', 'owner', says('expectedOwner'), says('cameNothing'));
    expect(said.en).toBe('owner: expected an e-mail address such as hr@example.com, came nothing');
    expect(said.fr).toBe(
      'owner : attendu : une adresse électronique, par exemple rh@example.com ; reçu : rien',
    );
    expect(joined(['a', says('cameNothing')], ' ')).toEqual({ en: 'a nothing', fr: 'a rien' });
  });
});

describe('the expectations of schemas', () => {
  const messages = new Set<string>();
  const seen = new Set<unknown>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    if ('error' in node && typeof node.error === 'function') messages.add(String(node.error({})));
    for (const value of Object.values(node)) walk(value);
    if ('_zod' in node) walk(node._zod);
    if ('shape' in node) walk(node.shape);
  };
  for (const schema of [
    declaredReplySchema,
    fileSchema,
    kindSchema,
    ...fieldSchema.options,
    careFileSchema,
    careKindSchema,
  ])
    walk(schema);

  it('are worded in French', () => {
    expect(messages.size).toBeGreaterThan(40);
    const unworded = [...messages].filter((message) => !Object.hasOwn(FRENCH_EXPECTATIONS, message));
    expect(unworded).toEqual([]);
    expect(expectation('a text').fr).toBe('un texte');
  });
});

it('the reports of faulty corpora are in French to the last word', async () => {
  for (const name of ['faulty', 'unreadable']) {
    const reading = await readCorpus(path.join(FIXTURES, name));
    const { replies, requests } = await readDeclared(path.join(FIXTURES, name));
    const problems = [
      ...checkCorpus(reading, { today: '2026-07-01' }),
      ...replies.problems,
      ...requests.problems,
    ];
    const english = problems.filter(
      ({ said: { en, fr } }) =>
        en === fr || /\b(?:expected|came|the|write|no)\b/.test(fr.replace(/"[^"]*"/g, '')),
    );
    expect(english.map(({ said }) => said.fr)).toEqual([]);
  }
});

describe('localeLanguage', () => {
  it.each([
    [{ LC_ALL: 'fr_FR.UTF-8', LANG: 'en_US' }, 'fr'],
    [{ LC_ALL: '', LC_MESSAGES: 'fr' }, 'fr'],
    [{ LC_MESSAGES: 'en_GB', LANG: 'fr_FR' }, 'en'],
    [{ LANG: 'fr_CA@euro' }, 'fr'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'frp' }, 'en'],
    [{}, 'en'],
  ])('reads %j as %s', (env, language) => {
    expect(localeLanguage(env)).toBe(language);
  });
});
