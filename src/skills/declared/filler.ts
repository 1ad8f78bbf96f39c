/** What people say around a keyword without meaning anything else: "could you send me … please". */

function phrases(text: string): readonly (readonly string[])[] {
  return (
    text
      .split('|')
      .map((phrase) => phrase.trim().split(' '))
      // "can i have a" before "can i have".
      .sort((a, b) => b.length - a.length)
  );
}

/**
 * Before a keyword. No phrase ends where a keyword could be a verb ("can I quote …", "j'aimerais citer …"), and
 * nothing here belongs to somebody ("my cat") or denies ("no quotes").
 */
const BEFORE = phrases(
  [
    // Greetings and politeness
    'hi|hello|hey|hi there|hello there|good morning|good afternoon|good evening|please|pls|plz|ok|okay|so|thanks',
    'bonjour|bonsoir|salut|coucou|stp|svp|s il te plait|s il vous plait|merci|alors',
    // Asking
    'send|send me|send us|give|give me|give us|show|show me|show us|share|tell me|tell us|get me|get|find me|bring me|post',
    'can you|could you|would you|can you please|could you please|would you please|will you',
    'can i have|can i get|can i see|could i have|could i get|could i see|may i have|can we have|could we have',
    'i want|i need|i d like|i would like|i d love|i would love|we want|we need|let me see|let s see|let me have',
    'do you have|have you got|got|do you know|what about|how about|i want to see|i d like to see|i would like to see',
    'i feel like|time for|in need of|surprise me with|cheer me up with|inspire me with|motivate me with',
    'envoie|envoie moi|envoyez|envoyez moi|envoie nous|donne|donne moi|donnez|donnez moi|donne nous|montre|montre moi|montrez moi',
    'partage|dis moi|dites moi|trouve moi|trouvez moi|peux tu m envoyer|pouvez vous m envoyer|peux tu me donner|pouvez vous me donner',
    'peux tu me montrer|pouvez vous me montrer|pourrais tu m envoyer|pourriez vous m envoyer|pourrais tu me donner|pourriez vous me donner',
    'tu peux m envoyer|tu peux me donner|tu peux me montrer|vous pouvez m envoyer|puis je avoir|je peux avoir|on peut avoir|est ce que je peux avoir',
    'je veux|je voudrais|j aimerais|j aimerais avoir|je voudrais avoir|j ai besoin d|j ai besoin de|je veux voir|je voudrais voir|j aimerais voir|on veut',
    'as tu|avez vous|tu as|vous avez|tu aurais|vous auriez|connais tu|il me faut|et si|fais moi voir|inspire moi avec',
    // Articles and what goes with them
    'a|an|the|some|any|one|another|one more|more|a new|new|a few|just|just a|maybe a|a little|little|random|today s|the daily|daily',
    'nice|funny|cute|good|great|lovely|beautiful|inspiring|inspirational|motivational|famous|short|interesting|wise|sweet|cool',
    'un|une|le|la|l|les|des|de|d|du|encore|encore un|encore une|un autre|une autre|d autres|autre|juste|un petit|une petite|plus de',
    'petit|petite|joli|jolie|beau|belle|mignon|mignonne|drole|bon|bonne|nouveau|nouvelle|inspirant|inspirante|celebre|courte|motivante|sympa',
    // Between two keywords
    'and|and also|also|plus|with|or|then|et|et aussi|aussi|avec|ou|puis|ainsi que',
  ].join('|'),
);

/** Behind a keyword. */
const BEHIND = phrases(
  [
    'please|pls|plz|thanks|thank you|thx|now|today|again|now please|too|as well|for me|for us|for today|of the day|of the week',
    'to start the day|to inspire me|to cheer me up|to make me smile|if you can|if possible|right now|of today|then',
    'stp|svp|s il te plait|s il vous plait|merci|merci beaucoup|maintenant|aujourd hui|encore|pour moi|pour nous|pour aujourd hui',
    'du jour|de la semaine|d aujourd hui|pour commencer la journee|pour m inspirer|pour me remonter le moral|pour sourire|aussi|si possible',
    'mignon|mignonne|drole|inspirante|inspirant|celebre|motivante|au hasard',
  ].join('|'),
);

/** How many words of a phrase said before a keyword begin there; 0 for none. */
export function fillerBefore(words: readonly string[], at: number): number {
  return longestAt(BEFORE, words, at);
}

/** The same behind a keyword. */
export function fillerBehind(words: readonly string[], at: number): number {
  return longestAt(BEHIND, words, at);
}

function longestAt(known: readonly (readonly string[])[], words: readonly string[], at: number): number {
  const found = known.find((phrase) => phrase.every((word, index) => words[at + index] === word));
  return found?.length ?? 0;
}
