/** Whether a message is a number and nothing that it counts or names: "16", "n° 2", "semaine 52", "I take the 2". */
import { foldAccents, normalize } from './normalize.ts';

/** Longer messages say something else as well. */
const LONGEST = 60;

const NUMBER = /^\d+(?:[.,:/-]\d+)*(?:e|er|ere|eme|st|nd|rd|th|h|k|x)?$/;
const PART = /\p{L}*\d[\p{L}\d]*(?:[.,:/-]\d+)*|\p{L}+/gu;

/** Said around a number without changing it: "the number 2 please", "je prends la n° 2". */
export const AROUND_NUMBER: ReadonlySet<string> = new Set(
  (
    'the number numbers num no n nr nb option choice answer question please pls plz thanks thank you i ll d would will want mean choose pick take select opt go going let s lets with for is it this that a my and so ok yes then id like have give me ' +
    'le la les l numero nombre choix reponse question option c est ce sera je j veux voudrais prends prendrai choisis choisirai choisi opte pour vais prendre mets donne donnez moi celui celle svp stp s il vous te plait merci oui alors et donc plutot la le du de'
  ).split(' '),
);

/** What a number counts; which matter it is about still remains unsaid. */
const UNITS = new Set(
  (
    'week weeks day days month months year years hour hours minute minutes euro euros pound pounds dollar dollars percent page pages time times km kg o clock am pm h min ' +
    'semaine semaines jour jours mois an ans annee annees heure heures pourcent fois livres'
  ).split(' '),
);

export function isNumberAlone(text: string): boolean {
  if (text.length > LONGEST || !/\d/.test(text)) return false;
  const parts = foldAccents(normalize(text)).match(PART) ?? [];
  return (
    parts.some((part) => NUMBER.test(part)) &&
    parts.every((part) => NUMBER.test(part) || AROUND_NUMBER.has(part) || UNITS.has(part))
  );
}
