/** Of the words that a French form may be a form of, the one that it is compared by. */
import { foldAccents, normalize } from '../../src/language/normalize.ts';
import { tokenize } from '../../src/language/tokenize.ts';
import { type Form, formsOf, type Rule } from './read-hunspell.ts';

/**
 * What a form may be of its headword, the likeliest first: of a verb in a tense that people type; the feminine of an
 * adjective or of a person; the headword itself; its plural; of a verb in a tense that they hardly type; of a name.
 * So `paie` is from payer, `nouvelle` from nouveau, `frais` frais and not frai, `visas` from visa and not from viser.
 */
const KINDS = ['verb', 'feminine', 'itself', 'plural', 'rare-tense', 'name'] as const;
type Kind = (typeof KINDS)[number];

const UNLIKELY: ReadonlySet<Kind> = new Set(['rare-tense', 'name']);

/** Said so often that a form which another verb has, too, is theirs: `mise`, `convient`, `suis`, `faut`. */
const COMMONEST =
  /^(?:être|avoir|aller|devoir|falloir|dire|élire|(?:.*)(?:faire|pouvoir|savoir|vouloir|tenir|venir|prendre|mettre|ouvrir|joindre))$/;

/** Of any other two verbs the regular one is commoner: `pointe` is from pointer, not poindre. */
const REGULAR = /er$/;

/** What neither the dictionary nor a rule tells: plurals of their own, and nouns that are no work of the verb. */
const SETTLED: Readonly<Record<string, string>> = {
  yeux: 'œil',
  mesdames: 'madame',
  mesdemoiselles: 'mademoiselle',
  messieurs: 'monsieur',
  tous: 'tout',
  toute: 'tout',
  toutes: 'tout',
  ...settledNouns(
    'bout bus cours départ été maintenant montant nuit part point restaurant souris tapis transit',
  ),
};

function settledNouns(nouns: string): Record<string, string> {
  return Object.fromEntries(
    nouns.split(' ').flatMap((noun) => [noun, noun.replace(/s?$/, 's')].map((form) => [form, noun])),
  );
}

/** The table has a byte for each letter. */
const LETTERS = /^[a-zà-öø-ÿ'-]+$/;

interface Candidate {
  readonly lemma: string;
  readonly kind: Kind;
}

/**
 * @returns lemma of each form, both without accents; a form keeps its accents where it is another word without, with
 * another lemma: `dû`, `du`
 */
export function chooseLemmas(aff: string, dic: string): ReadonlyMap<string, string> {
  const forms = [...readForms(aff, dic)];
  const bareWords = new Set(forms.flatMap(({ form, kind }) => (UNLIKELY.has(kind) ? [] : [form])));
  const spell = (word: string) => {
    const bare = foldAccents(word);
    return bareWords.has(bare) && LETTERS.test(word) ? word : bare;
  };
  const best = new Map<string, Candidate>();
  for (const { form, lemma, kind } of forms) {
    const known = best.get(spell(form));
    if (!known || isLikelier({ lemma, kind }, known)) best.set(spell(form), { lemma, kind });
  }
  for (const [word, lemma] of Object.entries(SETTLED)) best.set(spell(word), { lemma, kind: 'itself' });

  const lemmas = new Map<string, string>();
  for (const [word, { lemma, kind }] of best) {
    // What is said of a noun holds for its plural and feminine: `paies` goes where `paie` goes.
    const own = kind === 'feminine' || kind === 'plural' ? best.get(spell(lemma)) : undefined;
    lemmas.set(word, foldAccents(own?.kind === 'verb' ? own.lemma : lemma));
  }
  for (const [word, lemma] of lemmas) {
    const bare = foldAccents(word);
    if (bare !== word && lemmas.get(bare) === lemma) lemmas.delete(word);
  }
  return lemmas;
}

/** The forms that `tokenize` leaves in one piece, as it writes them. */
function* readForms(aff: string, dic: string) {
  const tense = createTenseReader();
  for (const each of formsOf(aff, dic)) {
    const kind = kindOf(each, tense(each));
    const form = asToken(each.form);
    const lemma = asToken(each.headword);
    if (form !== undefined && lemma !== undefined) yield { form, lemma, kind };
  }
}

function asToken(word: string): string | undefined {
  const [first = '', ...rest] = tokenize(normalize(word), 'fr');
  return rest.length === 0 && LETTERS.test(foldAccents(first)) ? first : undefined;
}

/** The tenses stand in the order of grammar books: present, imperfect, past historic, future, conditional, subjunctive. */
type Tense = 'to the imperfect' | 'past historic' | 'from the future' | 'subjunctive';

function createTenseReader(): (form: Form) => Tense {
  let headword = '';
  let name = '';
  let tense: Tense = 'to the imperfect';
  return (form) => {
    if (form.headword !== headword || form.rule?.name !== name) tense = 'to the imperfect';
    headword = form.headword;
    name = form.rule?.name ?? '';
    const ending = form.rule?.ending ?? '';
    if (tense === 'past historic' && /rai?$/.test(ending)) tense = 'from the future';
    const read = tense;
    if (tense === 'to the imperfect' && /aient$/.test(ending)) tense = 'past historic';
    if (tense === 'from the future' && /raient$/.test(ending)) tense = 'subjunctive';
    return read;
  };
}

function kindOf({ headword, form, rule }: Form, tense: Tense): Kind {
  if (/\p{Lu}/u.test(headword)) return 'name';
  if (isVerbs(rule)) return isRare(rule.ending, tense) ? 'rare-tense' : 'verb';
  if (rule === undefined || form === headword) return 'itself';
  return form === `${headword}s` || form.endsWith('x') ? 'plural' : 'feminine';
}

/** Names of rules in small letters are verbs', in capitals nouns' and adjectives'. */
function isVerbs(rule: Rule | undefined): rule is Rule {
  return rule !== undefined && /^[a-z]/.test(rule.name);
}

/** `visa` of viser and `pensions` of penser; not `passe` of passer. */
function isRare(ending: string, tense: Tense): boolean {
  const pastSubjunctive = tense === 'subjunctive' && /(?:ss(?:e|es|é|iez|ent)|[âîû]n?t)$/.test(ending);
  return tense === 'past historic' || pastSubjunctive || /ions$/.test(ending);
}

function isLikelier(one: Candidate, other: Candidate): boolean {
  if (one.kind !== other.kind) return KINDS.indexOf(one.kind) < KINDS.indexOf(other.kind);
  return commonness(one.lemma) > commonness(other.lemma);
}

function commonness(lemma: string): number {
  return COMMONEST.test(lemma) ? 2 : REGULAR.test(lemma) ? 1 : 0;
}
