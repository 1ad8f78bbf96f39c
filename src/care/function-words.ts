/** The small words that a phrase of care does not depend on, those that deny it, and those that say of whom. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** May stand anywhere in a phrase, or be left out of it. What tells "go on" from "go" is not among them. */
const SMALL = words(
  'a an the to of is am are was were be been being has have had do does did will would shall just really so very such all also already now then still even again ever and well oh god please today tonight yesterday morning night evening literally actually totally completely seriously fucking bloody lately recently kind sort like think feel ' +
    'un une le la les du des de est sont suis es etait etaient etais ai as ont avons avait avais ete etre avoir va vont c ce ca que qui ne y vraiment tres trop tellement vraiment carrement completement franchement bien tout toute juste encore toujours deja donc alors puis et oh mon dieu please aujourd hui hier matin soir nuit ici maintenant vient viens venait',
);

const DENYING = words('not never no nobody none without neither pas jamais aucun aucune sans ni');

/** After these, "not" belongs to something that was said before: "I don't know my dad died". */
const BEGINNING = words(
  'i my he she they we you it his her their our someone somebody there je mon ma mes il elle on ils elles nous vous son sa ses notre quelque y mari femme',
);

export function isSmall(word: string): boolean {
  return SMALL.has(word);
}

export function isDenying(word: string): boolean {
  return DENYING.has(word);
}

export function isBeginning(word: string): boolean {
  return BEGINNING.has(word);
}
