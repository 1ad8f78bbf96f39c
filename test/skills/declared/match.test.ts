import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReplies, readReplies } from '../../../src/corpus/replies/read-replies.ts';
import { createMatcher } from '../../../src/skills/declared/match.ts';
import { matchPattern } from '../../../src/skills/declared/match-pattern.ts';

const { replies } = await readReplies('corpus');
const match = createMatcher(replies);
const namesIn = (text: string) => match(text).map(({ reply }) => reply.name);

describe('the sample replies', () => {
  it.each([
    'quote',
    'Quote!',
    'a quote',
    'quote please',
    'send me a quote please',
    'Can you send me a quote?',
    'Hi, could you please give me a nice quote for today?',
    'can I have a quote',
    'another quote',
    'one more quote please',
    'I need a quote',
    "I'd like an inspiring quote, thanks",
    "today's quote",
    'quote of the day',
    'show me the quote of the day',
    'some quotes',
    'how about a famous quotation?',
    'inspire me',
    'citation',
    'une citation stp',
    'Une citation s’il vous plaît',
    'envoie-moi une citation',
    'Bonjour, pouvez-vous m’envoyer une citation ?',
    'la citation du jour',
    'donne une autre citation',
    "j'aimerais une citation inspirante",
    'pensee du jour',
    'Inspire-moi !',
  ])('quote: %s', (text) => {
    expect(namesIn(text)).toEqual(['quote']);
  });

  it.each([
    'cat',
    'CAT',
    'a cat please',
    'send me a cat picture',
    'show me a picture of a cat',
    'cute kittens please',
    'hello, can i see a cat?',
    'un chat',
    'Un chat svp',
    'chat',
    'une photo de chat',
    "envoie-moi une photo d'un chat",
    'montre-moi un petit chat mignon',
    'des chatons !',
  ])('cat: %s', (text) => {
    expect(namesIn(text)).toEqual(['cat']);
  });

  it.each([
    ['cat and quote', ['cat', 'quote']],
    ['quote and cat', ['quote', 'cat']],
    ['quote, cat', ['quote', 'cat']],
    ['Send me a quote and a cat, please', ['quote', 'cat']],
    ['could you give me a cat and also a quote of the day?', ['cat', 'quote']],
    ['a quote and then send me a cat', ['quote', 'cat']],
    ['un chat et une citation', ['cat', 'quote']],
    ['une citation et un chat stp', ['quote', 'cat']],
    ['citation et chat', ['quote', 'cat']],
    ['une citation and a cat', ['quote', 'cat']],
    ['cat cat cat', ['cat']],
    ['quote quotes', ['quote']],
  ])('both: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    'can I quote my manager',
    'can I quote you',
    'can i quote',
    'may I quote from the handbook?',
    'do I have to quote my employee number',
    'which reference should I quote',
    'please quote your reference number',
    'quote me on that',
    'quote unquote',
    'to quote Shakespeare',
    'where do I send a quote from a supplier',
    'I need a quote for a new laptop',
    'get a quote from a supplier',
    'how do I approve a quote',
    'how many quotes do I need for a purchase',
    'three quotes',
    'purchase quote',
    'insurance quote',
    'a quote request',
    'no quotes',
    'stop sending quotes',
    "don't send me a quote",
    'not a cat',
    'I hate quotes please stop',
    'quoted price',
    'unquote',
    'can I bring my cat to work?',
    'my cat is sick, can I take a day off?',
    'my cat',
    'is there a cat in the office',
    'where can I get a CAT 6 cable',
    'cat 6 cable',
    'cat6',
    'category',
    'concatenate',
    'who feeds the cat',
    'the cat broke my screen',
    'cat or dog',
    'cat allergy',
    'quote cats manager',
    'send me my payslip and a cat',
    'a cat and how do I reset my password',
    'puis-je citer mon responsable',
    'une citation à comparaître',
    'citation à comparaître au tribunal',
    'puis-je mettre une citation dans ma signature',
    'faut-il une citation dans le rapport',
    'pas de citation',
    'je ne veux pas de citation',
    'arrête les citations',
    'ma citation',
    'qui est l’auteur de la citation',
    'mon chat est malade, ai-je droit à un congé ?',
    'mon chat',
    "le chat de l'équipe ne marche pas",
    'comment ouvrir un chat dans Teams',
    'ouvrir un chat avec les RH',
    'un chat avec un conseiller',
    'le chat teams est en panne',
    'puis-je amener un chat au bureau',
    'achat',
    'chateau',
    'live chat',
    'I want to chat with a person',
    'can I get a chat please',
    "let's chat",
    'hi',
    'bonjour',
    'send me',
    'please',
    'and',
    '',
    '   ',
    '🐱',
    '?!',
  ])('neither: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('knows the language of the words', () => {
    expect(match('quote')[0]?.languages).toEqual(['en']);
    expect(match('une citation')[0]?.languages).toEqual(['fr']);
  });

  it.each([
    'quote '.repeat(2000),
    'a '.repeat(5000),
    `send me ${'a '.repeat(95)}`,
    `${'send me a nice '.repeat(13)}cat`,
    'a'.repeat(10_000),
    'é'.repeat(200),
    "'".repeat(10_000),
  ])('takes no time over %#', (text) => {
    const start = performance.now();
    match(text);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('patterns', () => {
  const declared = parseReplies(
    `
menu:
  patterns:
    en: ["what's for lunch *", "* lunch menu *"]
    fr: "menu de * stp"
  reply: Soup.
exact:
  keywords: menu
  patterns: open the menu
  reply: Here.
`,
    'x',
  );
  const found = createMatcher(declared.replies);
  const one = (text: string) =>
    found(text).map(({ reply, text: star, by }) => `${reply.name} ${by} "${star}"`);

  it.each([
    ["What's for lunch today?", 'menu pattern "today"'],
    ["what's for lunch", 'menu pattern "what\'s for lunch"'],
    ['show me the lunch menu of Monday', 'menu pattern "show me the of Monday"'],
    ['Menu de lundi, stp !', 'menu pattern "lundi"'],
    ['menu de Noël stp', 'menu pattern "Noël"'],
    ['open the menu', 'exact pattern "open the menu"'],
    ['the menu please', 'exact keyword "the menu please"'],
  ])('%s → %s', (text, expected) => {
    expect(one(text)).toEqual([expected]);
  });

  it.each(['what is for dinner', 'lunch', 'menus', 'open the menu now', 'menu de lundi'])(
    'not: %s',
    (text) => {
      expect(one(text)).toEqual([]);
    },
  );

  it('are sound', () => {
    expect(declared.problems).toEqual([]);
  });
});

describe('matchPattern', () => {
  /** The same by trying everything. */
  function naive(words: readonly string[], pattern: readonly string[]): boolean {
    const [part, ...rest] = pattern;
    if (part === undefined) return words.length === 0;
    if (part !== '*') return words[0] === part && naive(words.slice(1), rest);
    return Array.from({ length: words.length + 1 }, (_, at) => at).some((at) => naive(words.slice(at), rest));
  }

  it('agrees with trying everything', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const words = fc.array(word, { maxLength: 8 });
    const pattern = fc.array(fc.oneof(word, fc.constant('*')), { maxLength: 6 });
    fc.assert(
      fc.property(words, pattern, (text, parts) => {
        expect(matchPattern(text, parts) !== undefined).toBe(naive(text, parts));
      }),
      { numRuns: 2000 },
    );
  });

  it('fills each star so that the pattern gives the words again', () => {
    const word = fc.constantFrom('a', 'b');
    const pattern = fc.array(fc.oneof(word, fc.constant('*')), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), pattern, (text, parts) => {
        const stars = matchPattern(text, parts);
        if (!stars) return;
        const taken = stars.map(({ start, end }) => text.slice(start, end));
        expect(parts.flatMap((part) => (part === '*' ? (taken.shift() ?? []) : [part]))).toEqual(text);
      }),
      { numRuns: 2000 },
    );
  });
});
