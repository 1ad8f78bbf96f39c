/** A title → an id, for entries that an editor gave none. */
import { foldAccents, inForm } from '../language/normalize.ts';

const MAX_LENGTH = 80;

/** `Où trouver ma fiche de paie ?` → `ou-trouver-ma-fiche-de-paie`; '' when nothing is left. */
export function slugOf(title: string): string {
  return foldAccents(inForm(title, 'NFKC').toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-|-$/g, '');
}
