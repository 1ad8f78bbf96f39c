/** Whether a person who talks to people wants the desk back, or says that they need nobody any more. */
import { LANGUAGES, type Language } from '../../message.ts';
import { bare, phraseMatcher, plainWords } from './said.ts';

/** Only as the whole message: "stop" within a sentence is said to the people. */
const wholly = phraseMatcher({
  en: 'bot|robot|the bot|stop|cancel|end|resume|come back|never mind|nevermind|forget it|leave it|drop it|i want the bot back|i am done|i m done|we are done|we re done|all done|all good now|all sorted|all sorted now|sorted|solved|it is sorted|it s sorted|it s sorted now|it is solved|it s solved|it s solved now|it is resolved|it s resolved|problem solved|it s settled|that s settled|bot please|i got my answer|i have my answer',
  fr: "robot|bot|le robot|stop|arrêter|arrêtez|annuler|annulez|fin|terminer|terminé|reprendre|revenez|reviens|laisse tomber|laissez tomber|tant pis|oubliez|c'est réglé|c'est résolu|c'est arrangé|c'est fini|c'est terminé|problème réglé|problème résolu|tout est réglé|on arrête|on arrête là|j'ai eu ma réponse|j'ai ma réponse|plus besoin",
});

const neverMind = phraseMatcher({
  en: 'never mind|nevermind|forget it|drop it',
  fr: 'laisse tomber|laissez tomber|oubliez|tant pis',
});

const DESK: Readonly<Record<Language, string>> = {
  en: '(?:the |my )?(?:front )?(?:chat|ro)?(?:bot|desk|assistant|machine)',
  fr: '(?:le |la |l |mon )?(?:chat|ro)?(?:bot|accueil|assistant|machine|bureau)',
};

/** Whom the person talked to. */
const PEOPLE: Readonly<Record<Language, string>> = {
  en: '(?:(?:the|my|your|a|any) )?(?:person|people|human|humans|help|team|colleague|colleagues|agent|adviser|advisor|somebody|someone|anybody|anyone|nobody|technician|guy|lady|hr|it|payroll|support|conversation|chat|ticket|request|them|him|her|you|you guys)',
  fr: '(?:(?:le|la|l|les|un|une|mon|ma|votre|vos|ce|cette) )?(?:personne|gens|humain|humaine|aide|equipe|collegue|collegues|conseiller|conseillere|agent|technicien|technicienne|dame|monsieur|rh|support|quelqu un|conversation|discussion|echange|ticket|demande|eux|elle|elles|lui|vous|rien)',
};

/** That a matter is over. */
const OVER: Readonly<Record<Language, string>> = {
  en: '(?:done|finished|over|settled|sorted|sorted out|solved|resolved|fixed|closed|good|ok|okay|fine)',
  fr: '(?:fini|finie|termine|terminee|regle|reglee|resolu|resolue|arrange|arrangee|clos|close|boucle|bouclee|bon|ok|okay|parfait|rentre dans l ordre)',
};

/** Each ends it as a whole clause, between the marks of a sentence, whatever else is said. */
const CLAUSES: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `^(?:${[
      `(?:go |take me |bring me |send me |put me |switch |switch me |i want to go |i d like to go |let s go |let me go )?back to ${DESK.en}`,
      `(?:i want to |i d like to |i d rather |i would rather |let me |can i |could i )?(?:talk|speak|chat|continue|resume|go on|carry on) (?:to|with) ${DESK.en}(?: again)?`,
      `(?:i want |i d like |i would like |give me |let me have |let me use |can i have |can i get |could i have |i prefer |just )${DESK.en}(?: back| again)?`,
      `(?:hey |hello |dear )?(?:${DESK.en} )?(?:you can |you may |can you |could you )?(?:take over|come back|answer me|answer|help me)(?: yourself)?(?: again)(?: yourself)?(?: ${DESK.en})?`,
      `(?:${DESK.en} )?(?:you can |you may )?(?:have|take) (?:the|this) (?:conversation|chat) (?:back|over)(?: ${DESK.en})?`,
      `(?:${DESK.en} )?(?:you can |please )?come back(?: ${DESK.en})`,
      `(?:${DESK.en} )?(?:you can |please )come back`,
      `${DESK.en} (?:you re on|your turn|you can go on|go on|over to you|take over)`,
      `(?:i am|i m|we are|we re|all) (?:all )?(?:done|finished|through) with ${PEOPLE.en}`,
      `(?:that s|that is|this is) (?:all )?(?:done|finished|over|settled|sorted|solved|resolved)(?: with)?(?: ${PEOPLE.en})?`,
      `(?:it s|it is|its|everything is|everything s|problem|all) (?:all |now )?(?:settled|sorted|sorted out|solved|resolved|fixed)(?: now)?(?: with| by)?(?: ${PEOPLE.en})?`,
      `(?:the )?(?:conversation|chat|case|matter|problem|issue)(?: is| s)? (?:now )?${OVER.en}(?: now)?`,
      `(?:(?:there is |there s )?no (?:longer )?need(?: for)?|(?:i|we) (?:no longer need|don t need|dont need|do not need|won t need)|no longer need)(?: ${PEOPLE.en})?(?: any ?more| any longer)`,
      `(?:there is |there s )?no need for ${PEOPLE.en}|(?:i |we )?no longer need ${PEOPLE.en}|(?:i|we) (?:don t|dont|do not|won t) need ${PEOPLE.en}`,
      `(?:we|you|i) can (?:close|end|stop|finish)(?: (?:this|it|that|here|there|now|${PEOPLE.en}))?`,
      `(?:let s |please )?(?:end|close|stop) (?:this|it|here|${PEOPLE.en})`,
      `(?:let s |we can )?(?:leave it|stop) (?:there|here|at that)`,
    ].join('|')})$`,
  ),
  fr: new RegExp(
    `^(?:${[
      `(?:retour|revenir|retourner|je reviens|je retourne|on revient|revenons) (?:au|a|vers|sur) ${DESK.fr}`,
      `(?:je veux |je voudrais |j aimerais |on peut |je peux |je prefere )?(?:reprendre|parler|reparler|continuer|discuter)(?: avec| a| au) (?:${DESK.fr}|vous|toi)`,
      `(?:je veux |je voudrais |j aimerais |rendez moi |rends moi |remettez moi |remets moi |repassez moi |repasse moi |redonnez moi |passez moi |je prefere )${DESK.fr}`,
      `(?:${DESK.fr} )?(?:vous pouvez |tu peux |pouvez vous |peux tu )?(?:reprendre|revenir|reprenez|reprends|revenez|reviens|me repondre|repondre)(?: la main| le relais| la suite| la conversation| la discussion| de nouveau| a nouveau)(?: ${DESK.fr})?`,
      `(?:${DESK.fr} )?(?:vous pouvez|tu peux) (?:revenir|reprendre)`,
      `(?:c est|c etait|j ai|on a) (?:fini|termine|regle|clos|boucle) avec ${PEOPLE.fr}`,
      `(?:c est|ca y est c est|voila c est|tout est|ca s est|tout s est) (?:bon |maintenant |enfin )?(?:fini|termine|regle|resolu|arrange|clos|boucle|rentre dans l ordre)(?: maintenant)?(?: merci)?(?: a tous| a toutes)?`,
      `(?:le |mon )?(?:probleme|souci|dossier) (?:est )?${OVER.fr}|(?:conversation|discussion) (?:finie|terminee|close)|fin de (?:la conversation|la discussion|l echange)`,
      `(?:je n ai |j ai |on n a |y a |il n y a )?plus besoin (?:de |d |du |des )?${PEOPLE.fr}|(?:je n ai|j ai|on n a) pas besoin (?:de|d|du|des) ${PEOPLE.fr}`,
      `(?:plus |pas )?(?:la peine|besoin) (?:de|d|que vous) (?:me |m )?(?:rappeler|appeler|contacter|ecrire|repondre)`,
      `(?:on|vous|tu|nous) (?:peut|pouvez|peux|pouvons) (?:clore|cloturer|fermer|arreter|terminer|en rester la)(?: la| ici| ca| ${PEOPLE.fr})?`,
      `(?:on|je|j) (?:arrete|s arrete|m arrete|clot|cloture|termine)(?: la| ici| ca| ${PEOPLE.fr})?`,
      `(?:restons en|on en reste|arretons nous|arretons) la`,
    ].join('|')})$`,
  ),
};

/** The people have answered: with a word that it is over, nobody is needed any more. */
const ANSWERED: Readonly<Record<Language, RegExp>> = {
  en: /^(?:they|he|she|someone|somebody|(?:the |my )?(?:\p{L}+ ){1,4})(?: ?ve| ?s| have| has)? ?(?:got back to|called|rang|phoned|answered|replied to|helped|wrote to|contacted) me(?: back)?(?: now| already)?$|^(?:actually )?i(?: ?ve)? (?:found it|found the answer|got it|got my answer|have my answer|got an answer)$/u,
  fr: /^(?:ils|elles|il|elle|on|quelqu un|(?:le |la |l |les )?(?:\p{L}+ ){1,4})(?: ?m)? ?(?:ont|a|m ont|m a) (?:rappele|rappelee|repondu|appele|appelee|contacte|contactee|aide|aidee|ecrit)$|^j ai (?:trouve|eu ma reponse|ma reponse|eu la reponse|la reponse)$/u,
};
const IS_OVER: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `^(?:(?:it s|its|it is|that s|i m|all|all is|everything s|everything is|we re) )?(?:all |now )?${OVER.en}(?: now)?$|^no need(?: any ?more)?$|^(?:never ?mind|forget it)$`,
  ),
  fr: new RegExp(
    `^(?:(?:c est|tout est|ca y est|ca y est c est|tout) )?(?:tout )?${OVER.fr}(?: pour moi)?$|^(?:laissez|laisse) tomber$|^(?:plus |pas )?(?:besoin|la peine)$`,
  ),
};

/** "No" begins "no need", too. */
function withoutLead(words: string): string {
  return (/^no (?:longer |need)/.test(words) ? words : bare(words)).replace(BEFORE, '');
}

/** What is longer tells the people something. */
const MOST_WORDS = 30;

/** Said before a clause of these without changing it. */
const BEFORE =
  /^(?:(?:actually|anyway|yes|yeah|great|good|finally|never ?mind|en fait|finalement|oui|du coup|donc|super|voila) )+/;

/**
 * @param language of the conversation, for what both say, such as "stop"
 * @returns the language that it is said in
 */
export function endsSilence(text: string, language: Language): Language | undefined {
  const all = plainWords(text);
  if (all === '' || all.split(' ').length > MOST_WORDS || text.includes('?')) return undefined;
  const clauses = text
    .split(/[,.;:!\n()–—]+|(?<!\p{L})-|-(?!\p{L})/u)
    .map((clause) => withoutLead(plainWords(clause)));
  const found = LANGUAGES.find((language) => hasEnd(clauses, language));
  return found ?? wholly(text, language) ?? afterNeverMind(clauses);
}

function hasEnd(clauses: readonly string[], language: Language): boolean {
  if (clauses.some((clause) => CLAUSES[language].test(clause))) return true;
  const others = clauses.filter((clause) => clause !== '' && !ANSWERED[language].test(clause));
  return (
    others.length < clauses.filter((clause) => clause !== '').length &&
    others.some((clause) => IS_OVER[language].test(clause))
  );
}

/** "Never mind, it works again": what follows says why nobody is needed. */
function afterNeverMind([first = '', ...others]: readonly string[]): Language | undefined {
  if (others.every((clause) => clause === '')) return undefined;
  return neverMind(first);
}
