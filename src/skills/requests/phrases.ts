/** Messages that steer a dialogue, in both languages: wholly made of phrases that stand in the lists. */
import { said } from './plain.ts';

/** The phrases that steer, and those that may stand around them without changing that. */
interface Steering {
  readonly core: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

function table(phrases: string): ReadonlySet<string> {
  return new Set(phrases.split('|').map(said));
}

const COURTESY =
  "please|pls|thanks|thank you|thanks a lot|svp|s'il vous plaît|s'il te plaît|stp|merci|merci beaucoup|merci d'avance|sorry|pardon|désolé|désolée";

/** Each of the first with each of the second: "scrap" and "that". */
function pairs(verbs: string, objects: string): string {
  return verbs
    .split('|')
    .flatMap((verb) => objects.split('|').map((object) => `${verb} ${object}`))
    .join('|');
}

const DROPPING = [
  pairs(
    'cancel|scrap|drop|forget|stop|bin|ditch|abort|end|quit|trash|forget about',
    'it|that|this|the thing|the whole thing|this whole thing|everything|all of it|it all|all|the request|my request|this request',
  ),
  pairs(
    'annule|annulez|annuler|arrete|arretez|arreter|oublie|oubliez|oublier|abandonne|abandonnez|stoppe|stop|laisse|laissez|on annule|on oublie|on arrete|on laisse',
    'tout|tout ca|ca|tomber|beton|la demande|ma demande|cette demande|l affaire|tout cela',
  ),
  "don't bother|dont bother|no need|no need anymore|not needed|i don't want it|i dont want it|don't want it|dont want it anymore|i'll do without|let it go|let's not|call it off|leave that|changed my mind|i'll pass|no thanks forget it",
  'plus la peine|c est plus la peine|pas la peine|c est pas la peine|je laisse tomber|je laisse béton|je veux plus|je ne veux plus|je n en veux plus|ça ne m intéresse plus|ça m intéresse plus|je renonce|j arrête|j annule|j oublie|j ai plus envie',
].join('|');

const CANCEL: Steering = {
  core: table(
    `${DROPPING}|` +
      "cancel|cancel it|cancel that|cancel this|cancel everything|cancel all|cancel the request|cancel my request|cancel this request|stop|stop it|quit|exit|abort|forget it|forget about it|forget that|never mind|nevermind|drop it|leave it|scrap it|scrap that|i changed my mind|i've changed my mind|i want to cancel|i'd like to cancel|i don't need it anymore|i don't need it any more|i don't need that anymore|i no longer need it|i don't want it anymore|no longer needed|not needed anymore|don't send it|do not send it|" +
      "annuler|annule|annulez|annule tout|annulez tout|tout annuler|annuler la demande|annuler ma demande|annule ma demande|annulez ma demande|annulez la demande|annulation|stop|arrête|arrêter|arrêtez|arrêtez tout|laisse tomber|laissez tomber|laissez|abandonner|abandonne|j'abandonne|tant pis|oublie|oublie ça|oubliez|oubliez ça|oubliez ma demande|j'ai changé d'avis|je veux annuler|je voudrais annuler|je souhaite annuler|je n'en ai plus besoin|j'en ai plus besoin|plus besoin|je n'en veux plus|j'en veux plus|ne l'envoyez pas|n'envoyez rien|n'envoie rien",
  ),
  around: table(
    `${COURTESY}|ok|okay|oh|ah|no|non|nah|nan|hmm|c bon|c'est bon|just|please just|well|actually|then|after all|anyway|for now|all|my request|the request|oui|alors|bon|en fait|finalement|au final|pour l'instant|du coup|ma demande|la demande|tout compte fait`,
  ),
};

const YES: Steering = {
  core: table(
    "yes|y|yep|yeah|yup|ok|okay|sure|go|send|send it|send that|submit|submit it|you can send it|you can send|you may send it|it is correct|is correct|is right|is good|yes do|send it off|please send it|confirm|i confirm|confirmed|go ahead|go for it|do it|correct|it's correct|that's right|that is right|that's correct|that's it|yes it is|all good|all correct|all right|it's all good|looks good|looks right|looks great|that works|works for me|go on then|go on|i mean yes|everything is right|everything is correct|everything is fine|it's fine|" +
      "oui|ouais|ok|d'accord|envoyer|envoie|envoyez|envoyez la|envoie la|vous pouvez envoyer|vous pouvez l'envoyer|vous pouvez transmettre|vous pouvez valider|vous pouvez y aller|transmettez|transmets|transmettre|je valide|validez|valide|valider|balance|lance|go|tu peux envoyer|tu peux y aller|vas y|vasy|ça roule|ça marche|nickel|c nickel|c'est nickel|impec|impeccable|c bon|c ça|allez y|je confirme|confirmer|confirmé|c'est bon|c'est tout bon|tout est bon|tout est correct|tout est juste|tout va bien|tout est en ordre|c'est correct|c'est ça|c'est bien ça|c'est exact|exact|c'est parfait",
  ),
  around: table(
    `${COURTESY}|it|now|then|for me|perfect|great|absolutely|of course|parfait|super|très bien|maintenant|alors|bien sûr|tout à fait|absolument|ah|oh|ah si|si|non|bon|bien|allez|alors|ok|yep|oui`,
  ),
};

/** A yes that may only mean "I see". */
const NOD: Steering = {
  core: table(
    "ok|okay|sure|correct|exact|that's right|d'accord|c'est bon|c'est ça|all good|yep|ouais|all right|nickel|c bon|ça marche|ça roule|that works|looks good|looks right",
  ),
  around: table(`${COURTESY}|perfect|great|parfait|super`),
};

const NO: Steering = {
  core: table(
    "no|n|nope|nah|not yet|not right|no it is not|no it isn't|wrong|that is wrong|that's wrong|it's wrong|that's not right|it's not right|not correct|not quite|change|change it|change something|something is wrong|there is a mistake|there's a mistake|there is an error|i made a mistake|edit|" +
      "non|nan|pas encore|pas tout à fait|ce n'est pas correct|ce n'est pas bon|c'est pas bon|ce n'est pas ça|c'est pas ça|c'est faux|modifier|changer|corriger|modifier quelque chose|il y a une erreur|il y a une faute|je me suis trompé|je me suis trompée|j'ai fait une erreur",
  ),
  around: table(`${COURTESY}|oh|ah|hmm|wait|attendez|attends|oups|oops`),
};

const BACK: Steering = {
  core: table(
    'back|go back|previous|previous question|one step back|undo|' +
      'retour|retour en arrière|revenir|revenir en arrière|précédent|question précédente|reviens en arrière|en arrière',
  ),
  around: table(COURTESY),
};

const SKIP: Steering = {
  core: table(
    "skip|skip it|skip this|pass|none|nothing|no|nope|nothing to add|nothing else|nothing more|nothing special|no comment|no comments|that's all|that is all|that's it|not applicable|n/a|i don't have one|leave it empty|" +
      "passer|passe|passez|rien|rien du tout|aucun|aucune|non|rien à ajouter|rien d'autre|rien de plus|rien de spécial|je n'ai rien à ajouter|j'ai rien à ajouter|pas de commentaire|aucun commentaire|sans commentaire|c'est tout|ce sera tout|sans objet|je n'en ai pas|sauter|ignorer|vide",
  ),
  around: table(`${COURTESY}|it|ok|i have|for now|pour l'instant`),
};

/** A request that was offered is wanted: more than "I see". */
const TAKE_UP: Steering = {
  core: table(
    "yes|yep|yeah|yup|sure|go|go ahead|go for it|do it|do that|do it here|do that here|do it for me|do it then|take it|take it here|you do it|you can do it|let's do it|lets do it|let's go|request it|request it here|start it|start it here|start|here please|i'd like that|i would like that|i want that|yes do|" +
      "oui|ouais|vas y|vasy|allez y|allons y|on y va|go|fais le|fais la|fais ça|faites le|faites la|faites ça|fais la demande|faites la demande|je veux bien|je veux bien oui|volontiers|avec plaisir|ici svp|lance|lancez|lance la|prends la|prenez la|je veux la faire|je la fais ici|je veux faire la demande|carrément|d'accord fais le",
  ),
  around: table(
    `${COURTESY}|ok|okay|oki|d'accord|dac|then|now|here|for me|i do|perfect|great|parfait|super|alors|ici|maintenant|bien sûr|of course|absolutely|tout à fait|that would be great|that would be good`,
  ),
};

/** Whether the whole message takes up what was offered. */
export function takesUp(text: string): boolean {
  return !text.includes('?') && isMadeOf(said(text), TAKE_UP);
}

const STEERS = { cancel: CANCEL, yes: YES, nod: NOD, no: NO, back: BACK, skip: SKIP } as const;
export type Steer = keyof typeof STEERS;

/** Whether the whole message is nothing but this. */
export function steers(text: string, steer: Steer): boolean {
  return isMadeOf(said(text), STEERS[steer]);
}

/** "yes", "ok", "back": whatever was asked, it is no value. */
export function isSteering(text: string): boolean {
  const words = said(text);
  return Object.values(STEERS).some((steering) => isMadeOf(words, steering));
}

/** No phrase of the lists has more words, and no such message is longer than a few phrases. */
const LONGEST_PHRASE = 6;
const MOST_WORDS = 16;

/** What follows a cancel and says why: "forget it, I'll buy it myself". */
const WHY_DROPPED =
  /^(?:(?:because|cause|cos|parce que|parce qu|car) )?(?:i|ill|im|ive|we|he|she|they|my|je|j|jvais|on|il|elle|mon|ma|sorry|desolee?|pardon|thanks|thank|merci|found|got|too|trop|bye|it s|ca|c est|c)\b(?! (?:mean|meant|want|wanted|need|like|d like|veux|voulais|dis|would|wrote|live|pour|du|le|la|au)\b)/;

/** "Leave it, …" may be about a value. */
const MAY_KEEP = /^(?:(?:ok|no|nah|just|non) )*(?:leave|laisse|laissez) (?!tomber|beton)/;

/** Whether a message begins by dropping the request and says no more than why. */
export function dropsWithReason(text: string): boolean {
  const words = said(text).split(' ');
  if (words.length > 2 * MOST_WORDS || /[?\d]/.test(text) || MAY_KEEP.test(words.join(' '))) return false;
  for (let count = Math.min(LONGEST_PHRASE + 2, words.length - 1); count > 0; count -= 1) {
    const isDropped = count > 1 && isMadeOf(words.slice(0, count).join(' '), CANCEL);
    if (isDropped && WHY_DROPPED.test(words.slice(count).join(' '))) return true;
  }
  return false;
}

/** Words that send, and those that may stand around them. */
const SENDING = table(
  'send|submit|sent|envoie|envoi|envoies|envoyer|envoyez|envoye|transmets|transmet|transmettez|transmettre|valide|valider|validez|confirm|confirme|confirmer|balance|expedie',
);
const AROUND_SENDING = table(
  'yes|yep|yeah|yup|ok|okay|oki|i|mean|meant|said|go|ahead|on|then|it|that|this|off|now|please|pls|plz|the|my|a|thing|one|request|form|application|all|just|do|can|you|u|may|great|perfect|good|looks|right|correct|fine|so|and|thanks|thx|cheers|' +
    'nickel|super|parfait|top|cool|impec|vas|y|vasy|va|ca|roule|marche|oui|ouais|bon|c|est|allez|alors|tu|peux|vous|pouvez|la|le|l|les|ma|mon|mes|demande|demandes|de|d|du|maintenant|merci|svp|stp|tout|moi|hop|et|aller|ben|bah|je|veux|dire',
);
const MOST_OF_SENDING = 12;

/** "Send the address thing", "vasy envoie": nothing but that the request shall go, by what it is called. */
export function asksToSend(text: string, names: ReadonlySet<string>): boolean {
  const words = said(text).split(' ');
  return (
    !text.includes('?') &&
    words.length <= MOST_OF_SENDING &&
    words.some((word) => SENDING.has(word)) &&
    words.every((word) => SENDING.has(word) || AROUND_SENDING.has(word) || names.has(word))
  );
}

/** "Récapitulatif", "where was I": asks for what is known so far, and for nothing else. */
const ASKS_SO_FAR =
  /^(?:(?:ok|so|and|please|alors|bon|et|euh|petit|un|le|a|the|show|send|me|montre|montrez|fais|donne|moi) )*(?:recap|recapitulatif|recapitule|recapitulez|resume|summary|sum up|summarise|summarize|where (?:was i|were we|am i|are we)|what (?:have you|do you have|did you|have i) ?(?:got|noted|note|written|said|put)?(?: down)?(?: so far| already)?|what you have(?: so far)?|(?:my|ma) (?:request|demande)|so far|(?:on|j) en (?:est|etait|suis|etais) ou|ou en (?:est on|etions nous|suis je|etais je|sommes nous)|(?:t|tu|vous) (?:as|avez) note quoi|qu est ce que (?:t as|tu as|vous avez) (?:note|deja)(?: deja)?|qu avez vous note)(?: please| svp| stp| s il vous plait| so far| already| deja| merci)*$/;

export function asksSoFar(text: string): boolean {
  const words = said(text);
  return words.length <= LONGEST_ASIDE && ASKS_SO_FAR.test(words);
}

/** "How long will it take?", "l'écran il arrive quand": of a request that was sent. */
const ASKS_WHEN =
  /^(?:(?:and|so|ok|et|alors|bon) )*(?:how long (?:will|does|do) (?:it|that|this|they|you|hr)|when (?:will|do|can|should) (?:i|it|that|this|they|you)|(?:ca|cela) prend(?:ra)? combien|combien de temps (?:ca|cela|faut)|(?:dans|sous) combien de temps|c est pour quand|quand est ce que (?:je|j|ca|c)|(?:[a-z]{1,15} ){1,4}(?:arrive|arrivera|vient) quand)/;

export function asksWhen(text: string): boolean {
  const words = said(text);
  return words.length <= LONGEST_ASIDE && ASKS_WHEN.test(words);
}

/** "Must I give one?", "c'est obligatoire ?" */
const ASKS_WHETHER =
  /^(?:(?:and|but|et|mais|ok) )?(?:(?:is|are) (?:it|that|this|they|one) (?:really )?(?:required|mandatory|necessary|compulsory|optional|needed)|(?:do|must|should) (?:i|we) (?:really )?(?:have to|need to|have|need|give|say|fill|answer|provide|add|write|put|must)?|can i (?:skip|leave)(?: it| that| this)?(?: out| empty)?|(?:c est|est ce|est ce que c est|ca) (?:vraiment )?(?:obligatoire|necessaire|facultatif|optionnel|indispensable|oblige)|(?:je (?:dois|suis oblige|suis obligee)|dois je|suis je oblige|faut il|il faut|est ce que je dois|on est oblige)(?: vraiment| forcement)?)(?: (?:give|fill|answer|provide|add|write|put|say|one|it|that|this|something|anything|really|in|donner|dire|remplir|mettre|repondre|ecrire|indiquer|de|d|en|un|une|le|la|l|quelque|chose|vraiment|ca|absolument)){0,5}$/;

export function asksWhether(text: string): boolean {
  const words = said(text);
  return words.length <= LONGEST_ASIDE && ASKS_WHETHER.test(words);
}

const LONGEST_ASIDE = 80;

/** "I don't have one", "ct pas écrit dessus mon badge": says that the value is not at hand. */
const LACKS =
  /^(?:(?:but|mais|euh|sorry|ben|bah|ah|oh|um|well) )*(?:i (?:really )?(?:don t|dont|do not|never) (?:have|got|know|remember|had)|i (?:haven t|havent) (?:got )?|i (?:ve )?(?:lost|forgot|forgotten)|no idea|idk|dunno|not sure|not (?:on|written)|it s not (?:on|written|there)|it isn t (?:on|written|there)|there (?:s|is) (?:no|nothing)|(?:j|je|jai|on|chais|chai|jsais|jconnais) (?:[a-z]{1,12} ){0,5}(?:pas|plus|jamais|oublie|perdu)\b|(?:c|ct|c est|c etait|ca|il|elle) (?:[a-z]{1,12} ){0,2}pas (?:ecrit|marque|note|indique|dessus|sur)|y a (?:rien|pas)|ya (?:rien|pas)|aucune idee|pas ecrit)/;

export function lacks(text: string): boolean {
  return !/\d/.test(text) && text.length <= LONGEST_ASIDE && LACKS.test(said(text));
}

/** Phrase by phrase, the longest first. */
function isMadeOf(message: string, { core, around }: Steering): boolean {
  const words = message === '' ? [] : message.split(' ');
  if (words.length > MOST_WORDS) return false;
  let steered = false;
  for (let at = 0; at < words.length; ) {
    let count = Math.min(LONGEST_PHRASE, words.length - at);
    const phrase = () => words.slice(at, at + count).join(' ');
    while (count > 0 && !core.has(phrase()) && !around.has(phrase())) count -= 1;
    if (count === 0) return false;
    steered ||= core.has(phrase());
    at += count;
  }
  return steered;
}

/** What asks for a moment, and what may stand around it; one word each. */
const WAITING = table(
  'wait|hold|hang|moment|momento|sec|secs|second|seconds|seconde|secondes|minute|minutes|min|mins|brb|later|check|checking|look|looking|find|finding|search|searching|fetch|attends|attendez|attendre|instant|patience|patientez|patiente|regarde|cherche|verifie|vérifie|regarder|chercher|vérifier|tard|reviens|revenir|retrouve|retrouver',
);
const AROUND_WAITING = table(
  'no|non|on|a|an|one|two|just|let|me|see|please|ok|okay|i|ll|will|m|am|need|have|to|go|get|give|gimme|it|for|the|my|badge|card|number|id|first|real|quick|quickly|some|time|back|in|be|right|still|up|that|' +
    'un|une|deux|trois|petit|petite|petites|le|la|les|mon|ma|l|de|du|juste|svp|stp|laissez|laisse|donnez|donne|moi|je|j|vais|dois|faut|que|qu|il|d|abord|carte|numéro|matricule|ça|temps|plus|encore|quelques|vous|te|s|plaît|merci|oui|alors|où|est',
);

/** "wait", "2 sec let me check", "attendez je cherche": to be answered with patience. */
export function asksToWait(text: string): boolean {
  const words = said(text).split(' ');
  return (
    !text.includes('?') &&
    words.length <= MOST_WORDS &&
    words.some((word) => WAITING.has(word)) &&
    words.every((word) => WAITING.has(word) || AROUND_WAITING.has(word) || /^\d{1,2}$/.test(word))
  );
}

/** Begins what asks for a moment, whatever is said behind it. */
const BEGINS_WAITING =
  /^(?:(?:ok|okay|euh|oh|ah|ugh|hmm|sorry|pardon|oui|non|yes|no|um|uhm|so|alors|mince|zut|attends|attendez) )*(?:wait|hang on|hold on|(?:just )?(?:one|a|two) (?:sec|second|moment|minute|min|seconds|minutes|secs|mins)|\d{1,2} (?:sec|secs|seconds|min|mins|minutes)|give me|gimme|let me (?:check|look|see|find|ask|get|think)|i (?:must|need to|have to|ll|will|m going to|gotta) (?:look|check|find|get|ask|see|go|search|look for)|gotta go|brb|be right back|back in \d|i ll be back in|bouge pas|bougez pas|attends|attendez|attendre|un instant|une seconde|(?:deux|trois|cinq) (?:sec|secondes|minutes|min)|une minute|un moment|moment|laissez moi|laisse moi|(?:je reviens|j reviens|jreviens|je regarde|je cherche|je verifie|je vais (?:chercher|regarder|verifier|voir|demander)|je dois (?:chercher|regarder|verifier|voir|demander|y aller|filer))|on m appelle|patience)\b/;

/** Said of another time, not of a moment. */
const LATER =
  /\b(?:for now|later|another time|some other time|not now|plus tard|pour l instant|pour le moment|une autre fois|pas maintenant)\b/;

/** Longer messages say something else as well. */
const MOST_OF_WAITING = 20;

/** `moment`: it begins with words that ask for one. `later`: it puts the whole off. */
export function putsOff(text: string): 'moment' | 'later' | undefined {
  const words = said(text);
  if (text.includes('?') || /\d{3}/.test(words) || words.split(' ').length > MOST_OF_WAITING)
    return undefined;
  if (LATER.test(words)) return 'later';
  const parts = text.split(/[,.;!]+/).map(said);
  return parts.some((part) => BEGINS_WAITING.test(part)) ? 'moment' : undefined;
}

/** Comes back to what was put off, without saying more. */
const RESUMES =
  /\b(?:where were we|where was i|let s (?:continue|go on|carry on|resume)|carry on|continue|i m back|im back|ok back|back now|on continue|on reprend|je reprends|je reviens a ma demande|ou en etions nous|on en etait ou|me revoila|me revoici|je suis de retour)\b/;

export function resumes(text: string): boolean {
  return RESUMES.test(said(text));
}

/** "where do i find that", "c'est où ?": where the value that is asked for can be found. */
const ASKS_WHERE =
  /^(?:(?:and|but|ok|et|mais|euh) )?(?:where (?:do|can|would|could|should) i (?:find|get|see)|how (?:do|can) i (?:find|get|know)|where (?:is|s)|what (?:is|s)|ou (?:est ce que )?(?:je (?:le |la |les )?(?:trouve|trouver|peux)|trouver|est)|c est ou|ou ca|il est ou|elle est ou|c est quoi)(?: (?:it|that|this|ca|cela|le trouver|la trouver|my|the|mon|ma|le|la|number|badge number|employee number|matricule|numero)){0,3}$/;

export function asksWhere(text: string): boolean {
  return ASKS_WHERE.test(said(text));
}

const CORRECTION =
  /(?:no|non|nope|nan|sorry|pardon|désolée?|oops|oups|wait|hold on|hang on|attends|attendez|actually|en fait|plutôt|finalement|instead|i mean|i meant|je voulais dire|je veux dire|correction|rather|mistake|erreur)(?![\p{L}'’])[\s,.:;!–-]*/iuy;
/** Before or between words of correction, without being one. */
const BEFORE_CORRECTION =
  /(?:yes|yeah|ok|okay|oui|ouais|oh|ah|hm+|but|mais|et|and|si)(?![\p{L}'’])[\s,.:;!–-]*/iuy;

const MAKE_IT =
  /^(?:it's|it is|it should be|c'est|ce serait|make it|make that|mettez plutôt|mettez|mets)\s+/i;

export interface Corrected {
  /** What is said behind the words of correction. */
  readonly rest: string;
  /** Whether there were such words. */
  readonly corrects: boolean;
}

/** "no, my number is 48214" → "my number is 48214"; "yes but until the 17th" → "until the 17th". */
export function withoutCorrection(text: string): Corrected {
  let start = 0;
  let corrects = false;
  let objects = false;
  const skip = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = start;
    const [found] = pattern.exec(text) ?? [];
    start += found?.length ?? 0;
    return found;
  };
  for (;;) {
    if (skip(CORRECTION) !== undefined) corrects = true;
    else {
      const before = skip(BEFORE_CORRECTION);
      if (before === undefined) break;
      objects ||= /^(?:but|mais)/i.test(before);
    }
  }
  const rest = corrects || objects ? text.slice(start) : text;
  const [make = ''] = MAKE_IT.exec(rest) ?? [];
  return { rest: rest.slice(make.length), corrects: corrects || objects || /^(?:make|mett?)/i.test(make) };
}

const QUESTION_START =
  /^(?:(?:and|so|but|hi|hello|hey|et|mais|bonjour|salut|alors|sorry|pardon|au fait|by the way)[ ,]+)*(?:how|what|when|where|who|why|which|can i|can we|could i|do i|do you|did you|did i|have you|does|is|are|was|were|has|am i|should i|may i|will i|comment|quand|où|pourquoi|qui|quel|quelle|quels|quelles|combien|est-ce|qu'est-ce|que |qu'|puis-je|peut-on|dois-je|ai-je|faut-il|y a-t-il|a-t-on|avez-vous|as-tu|c'est quoi)(?=[ ?'’-]|$)/i;

/** Whether a message is put as a question. */
export function isQuestion(text: string): boolean {
  return /\?\s*$/.test(text) || QUESTION_START.test(text.replaceAll('’', "'"));
}

/** "why?", "why do you need that?", "pourquoi vous voulez savoir ?" */
export function asksWhy(text: string): boolean {
  const words = said(text);
  return (
    /^(?:(?:but|and|mais|et) )?(?:why|what for|what do you need|what s (?:it|that) for|what is (?:it|that) for|pourquoi|pk|pq|pour quoi faire|a quoi ca sert|ca sert a quoi|c est pour quoi)\b/.test(
      words,
    ) &&
    (words.split(' ').length <= 2 ||
      /\b(?:need|want|ask|asking|know|for|avez vous besoin|besoin|voulez|veux|demandez|demande|savoir|sert)\b/.test(
        words,
      ))
  );
}

/** "how many days is that?", "ça fait combien de jours ?": of the period that was given, not of what is left. */
export function asksHowLong(text: string): boolean {
  const words = said(text);
  return (
    /\b(?:how many days|how long|combien de jours|combien ca fait|ca fait combien)\b/.test(words) &&
    /\b(?:that|this|it|ca|cela)\b/.test(words) &&
    !/\b(?:left|have|remaining|reste|restent|solde|droit)\b/.test(words)
  );
}
