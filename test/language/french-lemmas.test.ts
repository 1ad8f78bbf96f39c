/** French forms and their lemmas, and the table that holds them. */
import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-fr';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLemmas } from '../../scripts/lemmas/make-lemmas.ts';
import { formsOf } from '../../scripts/lemmas/read-hunspell.ts';
import { analyze } from '../../src/language/analyze.ts';
import { frenchLemma, LEMMAS_FILE, openLemmas, packLemmas } from '../../src/language/french-lemmas.ts';
import { isDictionaryWord, lemmatize } from '../../src/language/lemmatize.ts';
import { foldAccents, normalize } from '../../src/language/normalize.ts';
import { tokenize } from '../../src/language/tokenize.ts';

/** `lemma: forms`, by what is hard about them. Lemmas are compared without accents. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'irregular verbs': [
    'aller: vais vas va vont irai irions aille allés',
    'etre: suis es sommes sont étais serai soit',
    'avoir: ai as ont eu eue auront aurait ait',
    'faire: fais fait faites font ferai fasse',
    'devoir: dois doivent devrais dû due dus dues',
    'pouvoir: peux peut pu pourrais puisse',
    'vouloir: veux veulent voulu voudrais veuillez',
    'savoir: sais su saurai sache',
    'falloir: faut fallait faudra fallu',
    'venir: viens vient venu viendra vienne',
    'convenir: convient convenu conviennent',
    'prendre: prends prennent pris prise prendrai',
    'mettre: mets mis mise mises mettrai',
    'recevoir: reçois reçoivent reçu reçue reçus recevra',
    'envoyer: envoie envoient envoyé enverrai',
    'payer: paie paye paies payé payée paierai payera',
    'acquerir: acquis acquiers acquerrai',
    'naitre: né née nés naît naîtra',
    'mourir: mort morte meurt mourra',
    'suivre: suit suivi suivie suivrai',
    'ouvrir: ouvre ouvert ouverte ouvrirai',
    'joindre: joins joint jointe joignez',
    'asseoir: assis assieds assoit',
    'partir: pars partent parti partie partirai partant partants',
  ],
  'regular verbs': [
    'appeler: appelle appelé appellerai',
    'jeter: jette jeté jetterai',
    'acheter: achète achetée achèterai',
    'ceder: cède cédé',
    'manger: mange mangeons mangeais',
    'lancer: lance lançons lançait',
    'poser: pose posez posée posées posais poserai poseraient',
    'valider: valide validé validée validées',
    'finir: finis finit finissons fini finie finirai',
    'pointer: pointe pointes pointer pointé',
    'retraiter: retraite retraites retraité retraitée',
    'salarier: salarié salariée salariés',
  ],
  plurals: [
    'travail: travaux travail',
    'bail: baux',
    'cheval: chevaux',
    'journal: journaux',
    'regional: régionaux régionale régionales',
    'bureau: bureaux',
    'oeil: yeux œil',
    'oeuf: œufs oeufs',
    'madame: mesdames',
    'monsieur: messieurs',
    'tout: tous toute toutes',
    'conge: congés congé',
    'delai: délais',
    'prix: prix',
    'mois: mois',
    'avis: avis',
    'frais: frais',
  ],
  feminines: [
    'nouveau: nouvelle nouvelles nouvel nouveaux',
    'beau: belle bel belles',
    'vieux: vieille vieil vieilles',
    'premier: première premières premiers',
    'directeur: directrice directrices',
    'travailleur: travailleuse travailleuses',
    'infirmier: infirmière infirmières',
    'collectif: collective collectives',
    'long: longue longues',
    'public: publique publics',
    'doux: douce douces',
    'chef: cheffe cheffes',
  ],
  'nouns rather than tenses that nobody types': [
    'visa: visa visas',
    'agenda: agendas',
    'pension: pension pensions',
    'option: options',
    'relation: relations',
    'action: actions',
  ],
  'nouns that are no work of the verb': [
    'bus: bus',
    'point: point points',
    'part: part parts',
    'cours: cours',
    'ete: été étés',
    'restaurant: restaurant restaurants',
    'montant: montant montants',
    'depart: départ départs',
  ],
};

const TABLE = Object.entries(FORMS).flatMap(([hard, lines]) =>
  lines.flatMap((line) => {
    const [lemma = '', forms = ''] = line.split(': ');
    return forms.split(' ').map((form) => [hard, form, lemma] as const);
  }),
);

describe('French lemmas', () => {
  it.each(TABLE)('%s: %s → %s', (_, form, lemma) => {
    expect(lemmatize(form, 'fr')).toBe(lemma);
  });

  it.each(TABLE.filter(([, form]) => !/^(?:dû|né|as|sûr)$/.test(form)))(
    '%s: %s → %s, typed without accents',
    (_, form, lemma) => {
      expect(lemmatize(foldAccents(form), 'fr')).toBe(lemma);
    },
  );

  it.each([
    ['dû', 'devoir', 'du', 'du'],
    ['né', 'naitre', 'ne', 'ne'],
    ['à', 'a', 'a', 'avoir'],
    ['congrès', 'congres', 'congres', 'congre'],
  ])('tells %s (%s) from %s (%s), both of which are words', (accented, its, bare, other) => {
    expect([lemmatize(accented, 'fr'), lemmatize(bare, 'fr')]).toEqual([its, other]);
  });

  it.each([
    ["l'employée", 'employer'],
    ["d'arrêts", 'arret'],
    ["qu'envoyait", 'envoyer'],
    ["j'irai", 'aller'],
    ["l'œil", 'oeil'],
    ['teletravail', 'teletravail'],
    ['mi-temps', 'mitemps'],
    ['e-mails', 'email'],
  ])('reads %s as %s', (text, lemma) => {
    expect(analyze(text, 'fr').tokens.at(-1)?.term).toBe(lemma);
  });

  it.each([
    [['badgeuse', 'badgeuses']],
    [['spendwise']],
    [['onboarding', 'onboardings']],
    [['bulltin', 'bulltins']],
    [['remboursemnt', 'remboursemnts']],
    [['téletravailable', 'teletravailables']],
  ])('gives the forms of a word that no dictionary has one stem: %s', (words) => {
    for (const word of words) expect(frenchLemma(word)).toBeUndefined();
    expect(new Set(words.map((word) => lemmatize(word, 'fr'))).size).toBe(1);
  });

  it('says which words a dictionary has', () => {
    const words = ['lampe', 'réclamation', 'reclamation', 'irions', 'badgeuse', 'confirmatin', '4110', ''];
    expect(words.filter((word) => isDictionaryWord(word, 'fr'))).toEqual(words.slice(0, 4));
  });

  it('gives a lemma of small letters without accents, and the same for it again, to any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const word of tokenize(normalize(text), 'fr')) {
          const lemma = lemmatize(word, 'fr');
          expect(foldAccents(lemma)).toBe(lemma);
          expect(lemmatize(word, 'fr')).toBe(lemma);
        }
      }),
    );
  });
});

describe('the table of French lemmas', () => {
  const file = readFileSync(LEMMAS_FILE);
  const { forms, changes } = openLemmas(file);
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  it('is what `npm run make-lemmas` makes of the dictionary that is installed', { timeout: 120_000 }, () => {
    expect(Buffer.compare(packLemmas(makeLemmas()), file)).toBe(0);
  });

  it('has every form of the dictionary, with accents and without', { timeout: 120_000 }, () => {
    let known = 0;
    const missing: string[] = [];
    for (const { form } of formsOf(text(dictionary.aff), text(dictionary.dic))) {
      const word = normalize(form);
      if (!/^[a-zà-öø-ÿœæ]+$/.test(word) || tokenize(word, 'fr')[0] !== word) continue;
      for (const spelling of [word, foldAccents(word)]) {
        if (frenchLemma(spelling) === undefined) missing.push(spelling);
        else known += 1;
      }
    }
    expect(missing).toEqual([]);
    expect(known).toBeGreaterThan(1_000_000);
  });

  it('takes less than a megabyte', () => {
    const { starts, targets, values, labels } = forms;
    const arrays = [starts, targets, values, labels].reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(arrays).toBeLessThan(1_000_000);
    expect(file.length).toBeLessThan(1_000_000);
    expect(changes.length).toBeLessThan(500);
  });

  it('looks at few letters for each letter of a word, known or not', () => {
    const widest = forms.starts.reduce(
      (most, start, at) => Math.max(most, start - (forms.starts[at - 1] ?? 0)),
      0,
    );
    expect(widest).toBeLessThanOrEqual(64);
  });
});
