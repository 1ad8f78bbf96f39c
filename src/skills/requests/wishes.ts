/** How people wish for something, or order it, in both languages: "gimme", "il me faut", "pose-moi". */

/** Said before a wish without a part in it. */
const BEFORE =
  'hi|hello|hey|hiya|yo|morning|good|afternoon|evening|ok|okay|so|please|pls|plz|sorry|well|and|also|just|kindly|guys|team|bonjour|bonsoir|salut|slt|bjr|coucou|svp|stp|alors|bon|et|aussi|euh|bah|ben|oui|yes';
const START = `^(?:(?:${BEFORE}) )*`;

/** What somebody is asked to do for one. */
const DO =
  'give|get|order|send|book|put|sign|make|find|fetch|bring|hand|sort|grab|prepare|write|issue|print|mark|note|take|log|set|do|file|buy|provide|lend';
const FAIS =
  'donne|file|passe|commande|envoie|fais|fait|mets|met|pose|prends|prend|trouve|achete|prepare|reserve|note|inscris|prevois|sors|edite|imprime|donnez|passez|commandez|envoyez|faites|mettez|posez|prenez|trouvez|achetez|preparez|reservez|notez|inscrivez|prevoyez|sortez|editez|imprimez';
const FAIRE =
  'mettre|poser|commander|donner|filer|faire|envoyer|fournir|passer|preparer|trouver|noter|prendre|accorder|reserver|inscrire|changer|remplacer|procurer|etablir|delivrer|transmettre|acheter|sortir|editer|imprimer|avoir';
const CHANGE = 'change|update|give|tell|send|report|register|record';
const CHANGER =
  'donner|communiquer|transmettre|envoyer|signaler|declarer|changer|modifier|enregistrer|poser|prendre|commander|faire|demander|remplacer';

/** "I need", in the first person; asking for a document politely counts. */
const WISH = new RegExp(
  [
    // "I need", "we could do with", "I'm after"
    '\\b(?:(?:i|we|and|so) (?:\\w{1,20} )?(?:need|want|require|request|wish|apply)|(?:i|we) ?d (?:\\w{1,20} )?(?:like|love|need|want)|(?:i|we) would (?:\\w{1,20} )?(?:like|love)|(?:i ?m|i am|we are) (?:requesting|asking for|applying for|after|looking for)|(?:i|we) (?:could|can) (?:really )?(?:use|do with))\\b',
    '\\b(?:wanna|gimme|gotta have)\\b|\\b(?:lemme|let me) (?:have|get|book|take|order|change|update)\\b',
    '\\b(?:can|could|may) (?:i|we) (?:please |now |also )?(?:have|get|request|order|obtain|receive|ask for|take|book)\\b',
    `\\b(?:need|have|want|got|gotta|wanna|must) (?:to )?(?:${CHANGE})\\b`,
    '\\b(?:i|we) (?:have to|have got to|ve got to|got to|gotta|must) (?:take|book|have|get|request|order|ask for|put in)\\b',
    `\\b(?:can|could|would|will) (?:you|u|ya) (?:please |pls )?(?:send|give|make|prepare|issue|order|get|provide|write|update|change|register|do|put|sign|book|take)\\b|\\b(?:you|u) (?:can|could) (?:send|give|get|order) me\\b`,
    `${START}(?:(?:can|could|would|will) (?:you|u) )?(?:please )?(?:${DO}) (?:me|us)\\b`,
    '\\b(?:wants|needs|requires|asks for|is asking for|veut|exige|reclame|m a demande|me demande|m demande) (?:a|an|some|the|un|une|l|le|la|mon|ma|my|d|proof|me)\\b',
    '\\b(?:told|asked) me to (?:ask|request|order)\\b|\\b(?:me dit|m a dit|m ont dit|ont dit|a dit|dit|me demande|m a demande) de (?:vous |te |t )?(?:demander|faire)\\b',
    '\\bplease (?:send|give|make|prepare|issue|order|provide|get|change|update)\\b',
    `${START}(?:need|needing|want|require|requesting|looking for|after|send me|give me|i ll have|i ll take)\\b`,
    // "j'ai besoin", "il m'en faut", "faut que je pose"
    `\\b(?:j ai|jai|j aurais|jaurais|g|on a|nous avons) (?:vraiment |aussi |urgemment )?besoin\\b|${START}besoin d|\\b(?:il|elle) a besoin d`,
    '\\bj ?(?:en )?(?:veux|veut|voudrais|voudrai|aimerais|aimerai|souhaite|prends|pose|commande)\\b|\\bj ?aimerais\\b|\\bje voulais\\b|\\bj aurais (?:voulu|aime|besoin)\\b',
    '\\bje (?:veux|veut|voudrais|voudrai|souhaite|souhaiterais|demande|desire|sollicite|desirerais|prends|pose|commande|change|demenage)\\b|\\bje (?:fais|depose|formule|lance) (?:une |ma )?demande\\b|\\b(?:nous voudrions|nous souhaitons|on voudrait|on veut)\\b',
    '\\b(?:me|m|nous|m en|nous en) (?:faut|faudrait|faudra)\\b',
    `\\b(?:faut|faudrait|faudra|dois|devrais|doit) (?:absolument |vous |te |me |m )?(?:${CHANGER})\\b|\\b(?:faut|faudrait) (?:que je|que j|que jpose|qu on|que tu|que vous) \\w|${START}(?:il )?(?:faut|faudrait)\\b`,
    `${START}(?:veux|voudrais|aimerais|souhaite)\\b`,
    `${START}(?:${FAIS}) (?:moi|nous)\\b`,
    `\\b(?:peux|peut|pouvez|pourriez|pourrais|pourrait|merci de|veuillez|bien vouloir) (?:(?:tu|vous|on|bien|vouloir) ){0,3}(?:me|m|nous) (?:${FAIRE})\\b`,
    '\\b(?:pouvez vous|pourriez vous|peux tu|pourrais tu|merci de|veuillez) (?:envoyer|faire|donner|fournir|preparer|etablir|delivrer|commander|transmettre|enregistrer|modifier|changer)\\b',
    '\\b(?:puis|pourrais|peux) je (?:avoir|obtenir|recevoir|demander)\\b|\\b(?:je|j|on) (?:peux|peut|pourrais|pourrait) (?:en )?(?:avoir|obtenir|recevoir|demander)\\b',
  ].join('|'),
);

/** Long ways to say "I need". */
const ROUNDABOUT =
  /\b(?:(?:so |basically )?what i (?:need|want|would like) is|ce qu il me (?:faut|faudrait) c est|ce dont j ai besoin c est|i (?:was wondering|wanted to know|would like to know) if i (?:could|can|may) (?:have|get|take|ask for|request)|je (?:voulais|voudrais|souhaitais) savoir si je (?:pouvais|peux|pourrais) (?:avoir|obtenir|poser|prendre|demander)|(?:is it|would it be|it is|it s) possible (?:for me )?to (?:have|get|order|obtain|receive)|any chance (?:i could|i can|to|of) (?:get|getting|have|having)|(?:c est|c|ce serait|ca serait|serait il|est il|est ce|est ce que c est) possible (?:d|de m|de nous) (?:avoir|en avoir|obtenir|donner|fournir)|would be (?:great|nice|lovely|good|helpful))\b/g;

/** As the words are compared: what people write on a phone, and roundabout ways, as a plain wish. */
export function asPlainWish(words: string): string {
  return words.replace(ROUNDABOUT, 'i need');
}

/** @param words with single spaces, as `asPlainWish` returns them */
export function isWish(words: string): boolean {
  return WISH.test(words);
}

/** "A new one", "un autre": what was named before is wished for anew. */
const ANOTHER =
  /\b(?:another(?: one)?|new one|new ones|a new|replacement|un nouveau|une nouvelle|un neuf|une neuve|d un nouveau|d une nouvelle|d un autre|d une autre|un autre|une autre)$/;

export function wishesAnother(words: string): boolean {
  return isWish(words) && ANOTHER.test(words);
}

/** An order without "I": plain only with something to fill in. */
const ORDER = new RegExp(
  `${START}(?:request|order|book|apply for|ask for|replace|start|open|begin|create|make|submit|demande|demander|commander|poser|faire une demande|reserver|remplacer|lancer|lance|ouvrir|ouvre|commencer|demarrer|creer|enregistrer)\\b`,
);

export function isOrder(words: string): boolean {
  return ORDER.test(words);
}

/** Nothing but the request and one of these is a request: "leave request please". */
const POLITE =
  /\b(?:please|pls|plz|svp|stp|s il (?:vous|te) plait|request|demande|asap)\b|\b(?:thanks|thx|merci)$/;

export function isPolite(words: string): boolean {
  return POLITE.test(words);
}

/** They only ask; beside the words that are common to all requests. */
const ASKING = new Set(
  (
    'gimme wanna gotta lemme looking after use do sign down up start open begin create make file submit love great nice let tell has have changed changer change update here possible be chance second third spare additional lovely good helpful replacement replace another one extra more fetch bring hand grab print log set mark note enter ' +
    'faudra faudrait fais depose voici voila serait possible deuxieme second seconde supplementaire moi me en donner signaler declarer communiquer nouveaux nouvelles neuf neuve neufs autre autres plus mets met mettre file donne donner passe commande lance lancer ouvrir ouvre commencer demarrer creer enregistrer bien vouloir accorder prie trouver procurer noter inscrire remplacer changer vais'
  )
    .split(' ')
    .concat(`${DO}|${FAIS}|${FAIRE}|${CHANGE}|${CHANGER}`.split('|')),
);

export function onlyAsks(word: string): boolean {
  return ASKING.has(word);
}

/** How somebody gets something: "how do I ask for …", "où demander …", "puis-je avoir …". */
const WAY =
  /\b(?:how|where|can|may|could|do) (?:do |can |should |must |would )?(?:i|we|you) (?:\w{1,20} )?(?:ask|request|apply|get|order|book|take|have|change|update|tell|put|obtain|make)\b|\b(?:comment|ou|puis je|peut on|je peux)(?: est ce que)?(?: je| on)?(?: peux| peut| dois| doit| puis)? (?:poser|pose|demander|demande|commander|commande|obtenir|avoir|prendre|changer|change|modifier|signaler|declarer|faire)\b/;

/** @param words with single spaces */
export function asksTheWay(words: string): boolean {
  return WAY.test(words) || isWish(words);
}
