/** Whether a person who talks to people wants the desk back, or says that they need nobody any more. */
import { LANGUAGES, type Language } from '../../message.ts';
import { bare, phraseMatcher, plainWords } from './said.ts';

/** Only as the whole message: "stop" within a sentence is said to the people. */
const wholly = phraseMatcher({
  en: 'bot|robot|the bot|stop|cancel|end|resume|come back|never mind|nevermind|forget it|leave it|drop it|i want the bot back|i am done|i m done|we are done|we re done|all done|all good now|all sorted|all sorted now|sorted|solved|it is sorted|it s sorted|it s sorted now|it is solved|it s solved|it s solved now|it is resolved|it s resolved|problem solved|it s settled|that s settled',
  fr: "robot|bot|le robot|stop|arrêter|arrêtez|annuler|annulez|fin|terminer|terminé|reprendre|revenez|reviens|laisse tomber|laissez tomber|tant pis|oubliez|c'est réglé|c'est résolu|c'est arrangé|c'est fini|c'est terminé|problème réglé|problème résolu|tout est réglé|on arrête|on arrête là",
});

const neverMind = phraseMatcher({
  en: 'never mind|nevermind|forget it|drop it',
  fr: 'laisse tomber|laissez tomber|oubliez|tant pis',
});

const DESK: Readonly<Record<Language, string>> = {
  en: '(?:the )?(?:front )?(?:ro)?(?:bot|desk|assistant|machine)',
  fr: '(?:le |la |l )?(?:ro)?(?:bot|accueil|assistant|machine|bureau)',
};

/** Whom the person talked to. */
const PEOPLE: Readonly<Record<Language, string>> = {
  en: '(?:(?:the|my|your|a|any) )?(?:person|people|human|humans|team|colleague|agent|adviser|advisor|somebody|someone|anybody|anyone|technician|guy|lady|hr|it|payroll|support|conversation|chat|you guys)',
  fr: '(?:(?:le|la|l|les|un|une|mon|ma|votre|vos) )?(?:personne|gens|humain|humaine|equipe|collegue|conseiller|conseillere|agent|technicien|technicienne|dame|monsieur|rh|support|quelqu un|conversation|discussion)',
};

/** Each ends it as a whole clause, between the marks of a sentence, whatever else is said. */
const CLAUSES: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `^(?:${[
      `(?:go |take me |bring me |send me |switch |i want to go |i d like to go |let s go )?back to ${DESK.en}`,
      `(?:i want to |i d like to |let me )?(?:talk|speak|continue|resume|go on|carry on) (?:to|with) ${DESK.en}(?: again)?`,
      `(?:hey |hello |dear )?(?:${DESK.en} )?(?:you can |you may |can you |could you )?(?:take over|come back|answer me|answer|help me)(?: again)(?: ${DESK.en})?`,
      `(?:${DESK.en} )?(?:you can |please )?come back(?: ${DESK.en})`,
      `(?:${DESK.en} )?(?:you can |please )come back`,
      `(?:i am|i m|we are|we re|all) (?:all )?(?:done|finished|through) with ${PEOPLE.en}`,
      `(?:that s|that is|this is) (?:all )?(?:done|finished|over|settled|sorted|solved|resolved)(?: with)?(?: ${PEOPLE.en})?`,
      `(?:i|we) (?:no longer need|don t need|do not need|won t need) ${PEOPLE.en}(?: any ?more| any longer)?`,
      `(?:we|you|i) can (?:close|end|stop|finish)(?: (?:this|it|that|here|there|${PEOPLE.en}))?`,
      `(?:let s |please )?(?:end|close|stop) (?:this|it|here|${PEOPLE.en})`,
      `(?:let s |we can )?(?:leave it|stop) (?:there|here|at that)`,
    ].join('|')})$`,
  ),
  fr: new RegExp(
    `^(?:${[
      `(?:retour|revenir|retourner|je reviens|je retourne|on revient|revenons) (?:au|a|vers|sur) ${DESK.fr}`,
      `(?:je veux |je voudrais |j aimerais |on peut |je peux )?(?:reprendre|parler|continuer)(?: avec| a| au) (?:${DESK.fr}|vous|toi)`,
      `(?:${DESK.fr} )?(?:vous pouvez |tu peux |pouvez vous |peux tu )?(?:reprendre|revenir|reprenez|reprends|revenez|reviens|me repondre|repondre)(?: la main| le relais| la suite| de nouveau| a nouveau)(?: ${DESK.fr})?`,
      `(?:${DESK.fr} )?(?:vous pouvez|tu peux) revenir`,
      `(?:c est|c etait|j ai|on a) (?:fini|termine|regle|clos|boucle) avec ${PEOPLE.fr}`,
      `(?:c est|voila c est|tout est) (?:bon |maintenant )?(?:fini|termine|regle|resolu|clos|boucle)(?: maintenant)?`,
      `(?:je n ai|j ai|on n a) (?:plus|pas) besoin (?:de|d|du|des) ${PEOPLE.fr}`,
      `(?:on|vous|tu|nous) (?:peut|pouvez|peux|pouvons) (?:clore|cloturer|fermer|arreter|terminer|en rester la)(?: la| ici| ca| ${PEOPLE.fr})?`,
      `(?:on|je|j) (?:arrete|s arrete|m arrete|clot|cloture|termine)(?: la| ici| ca| ${PEOPLE.fr})?`,
      `(?:restons en|on en reste|arretons nous|arretons) la`,
    ].join('|')})$`,
  ),
};

/** What is longer tells the people something. */
const MOST_WORDS = 30;

/** Said before a clause of these without changing it. */
const BEFORE =
  /^(?:(?:actually|anyway|yes|yeah|great|good|finally|en fait|finalement|oui|du coup|donc|super|voila) )+/;

/**
 * @param language of the conversation, for what both say, such as "stop"
 * @returns the language that it is said in
 */
export function endsSilence(text: string, language: Language): Language | undefined {
  const all = plainWords(text);
  if (all === '' || all.split(' ').length > MOST_WORDS || text.includes('?')) return undefined;
  const clauses = text.split(/[,.;:!\n()–—-]+/).map((clause) => bare(plainWords(clause)).replace(BEFORE, ''));
  const found = LANGUAGES.find((language) => clauses.some((clause) => CLAUSES[language].test(clause)));
  return found ?? wholly(text, language) ?? afterNeverMind(clauses);
}

/** "Never mind, it works again": what follows says why nobody is needed. */
function afterNeverMind([first = '', ...others]: readonly string[]): Language | undefined {
  if (others.every((clause) => clause === '')) return undefined;
  return neverMind(first);
}
