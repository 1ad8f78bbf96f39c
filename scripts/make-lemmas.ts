/**
 * `npm run make-lemmas`: the words of dictionary-fr → `src/language/french.lemmas`. It is run when that package has a
 * new version, or when what chooses among lemmas changes; a test tells when the file is out of date.
 */
import { writeFileSync } from 'node:fs';
import { LEMMAS_FILE, packLemmas } from '../src/language/french-lemmas.ts';
import { makeLemmas } from './lemmas/make-lemmas.ts';

const lemmas = makeLemmas();
const bytes = packLemmas(lemmas);
writeFileSync(LEMMAS_FILE, bytes);
console.log(
  `${lemmas.forms.values.length} states, ${lemmas.forms.labels.length} arrows, ` +
    `${lemmas.changes.length} ways from a form to its lemma, ${bytes.length} bytes`,
);
