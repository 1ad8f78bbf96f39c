/** What stands beside a number and says what it is. */
import { foldAccents, normalize } from '../../language/normalize.ts';

/** `employee`: an employee id for sure · `badge`: of the card itself, perhaps · `weak`: of anything · `other`: of something else. */
export type LabelKind = 'employee' | 'badge' | 'weak' | 'other';

const NUMBER = '(?:no|n0|nr|num|number|numero|n|id|1d|ld|identifier|identifiant|code)';
const OF = '(?: (?:d|de|du|of|the|l))*';
const WHO = '(?:employee|emp|employe|staff|personnel|worker|salarie|collaborateur|agent)';

/**
 * Written as `canonical` returns them; the end of a line, or of what stands before a number, is what counts.
 * `other` is asked first: the ID of an order is no employee's.
 */
const LABELS: readonly (readonly [LabelKind, RegExp])[] = [
  [
    'other',
    new RegExp(
      String.raw`\b(?:order|customer|client|invoice|facture|commande|ticket|parking|visitor|visiteur|device|appareil|asset|serial|serie|room|salle|bureau|office|account|compte|contract|contrat|tax|fiscal|transaction|parcel|colis|case|dossier|file|version|model|modele|siret|siren|rcs|tva|vat|iban|lot|article|product|produit|reservation|booking|flight|vol|train|table|gate|porte|locker|casier)${OF}(?: ${NUMBER})?$`,
    ),
  ],
  [
    'other',
    /\b(?:tel|telephone|phone|mobile|mob|cell|portable|fax|ext|extension|poste|zip|postcode|postal|cp|bp|box|ref|reference|price|prix|total|amount|montant|qty|quantite|date|born|ne le|nee le|issued|emis|valid|until|expires?|expire|jusqu au|since|depuis|founded|version|eur|usd|rue|street|avenue|road|cedex|capital)(?: ?(?:no|n|id|code))?$/,
  ],
  ['employee', new RegExp(String.raw`\b${WHO} ?${NUMBER}$`)],
  ['employee', new RegExp(String.raw`\b${NUMBER}${OF} ?${WHO}$`)],
  ['employee', new RegExp(String.raw`\b(?:${NUMBER}${OF} ?)?matricule(?: ${WHO})?(?: ?${NUMBER})?$`)],
  ['badge', new RegExp(String.raw`\b(?:badge ?${NUMBER}|${NUMBER}${OF} ?badge)$`)],
  // "ID" alone on its line; behind other words it may be the ID of anything.
  ['employee', /^(?:id|1d|ld)(?: ?(?:no|nr|number|n|card))?$/],
  ['employee', new RegExp(`^${WHO}$`)],
  ['weak', new RegExp(String.raw`\b${NUMBER}$`)],
];

/** Of a text, no more than its end is looked at. */
const LONGEST = 60;

/** What the words before a number call it; undefined when they say nothing of numbers. */
export function labelAtEnd(text: string): LabelKind | undefined {
  const plain = canonical(text);
  return LABELS.find(([, label]) => label.test(plain))?.[0];
}

/** Lower case, without accents and signs, "n°" and "no." as one; common misreadings mended. */
function canonical(text: string): string {
  return foldAccents(normalize(text))
    .toLowerCase()
    .replace(/[#№]/g, ' no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bemp[1il|]oye/g, 'employe')
    .replace(/\bmatr[1il|]cu[1il|]e\b/g, 'matricule')
    .trim()
    .slice(-LONGEST);
}

/** Whether a text speaks of employees or badges at all. */
export function speaksOfBadge(text: string): boolean {
  return /\b(?:badge|matricule|employee|employe|staff id|staff card|id card|carte professionnelle)\b/.test(
    canonical(text),
  );
}
