/** The words that dates are said in, in both languages, as `plain` writes them and without hyphens. */
import { HOLIDAY_NAMES } from './holidays.ts';

/** What a word or phrase means for a date. */
export type Meaning =
  | { readonly is: 'month'; readonly month: number }
  /** `plural`: "fridays", which repeats unless days follow. */
  | { readonly is: 'weekday'; readonly weekday: number; readonly plural?: boolean }
  | { readonly is: 'relative'; readonly days: number }
  | { readonly is: 'holiday'; readonly id: number }
  | { readonly is: 'number'; readonly value: number; readonly ordinal?: boolean }
  | { readonly is: 'unit'; readonly days: number; readonly months: number }
  | { readonly is: 'unit end'; readonly of: 'week' | 'month' | 'year' }
  | { readonly is: 'weekend' }
  | { readonly is: 'half'; readonly half: 'am' | 'pm' | 'either' }
  | { readonly is: 'shift'; readonly days: number }
  | { readonly is: 'grammar'; readonly role: Role }
  /** Said around dates without changing them. */
  | { readonly is: 'filler' }
  /** "Leave" and its kind: a filler, but not beside a holiday ("the Christmas holidays"). */
  | { readonly is: 'leave' }
  /** Begins a clause that gives a reason; what follows is not about the days. */
  | { readonly is: 'clause' }
  /** Changes which days are meant in ways that are not read: "except", "every", "or". */
  | { readonly is: 'changing' }
  /** The same, but only in the clause of the days: "not". */
  | { readonly is: 'denial' };

/** What a word does in the grammar of dates. */
export type Role =
  | 'to'
  | 'from'
  /** "du", "de": from or of. */
  | 'of'
  | 'and'
  | 'between'
  | 'a'
  | 'the'
  | 'in'
  | 'for'
  | 'next'
  | 'this'
  | 'last'
  | 'whole'
  | 'week of'
  | 'week after next'
  | 'in eight'
  | 'in fifteen'
  | 'before that'
  | 'after that'
  | 'onwards'
  | 'one day'
  /** Takes back what was said before it: "no sorry". */
  | 'repair';

type Table<Key extends string | number> = readonly (readonly [key: Key, phrases: string])[];

const MONTHS: Table<number> = [
  [1, 'january|jan|janvier|janv'],
  [2, 'february|feb|fevrier|fevr|fev'],
  [3, 'march|mars'],
  [4, 'april|apr|avril|avr'],
  [5, 'may|mai'],
  [6, 'june|jun|juin'],
  [7, 'july|jul|juillet|juil'],
  [8, 'august|aug|aout'],
  [9, 'september|sept|sep|septembre'],
  [10, 'october|oct|octobre'],
  [11, 'november|nov|novembre'],
  [12, 'december|dec|decembre'],
];

const WEEKDAYS: Table<number> = [
  [0, 'sunday|sun|dimanche|dim'],
  [1, 'monday|mon|lundi|lun'],
  [2, 'tuesday|tues|tue|mardi'],
  [3, 'wednesday|weds|wed|mercredi|mercr|mer'],
  [4, 'thursday|thurs|thur|thu|jeudi|jeu'],
  [5, 'friday|fri|vendredi|vend|ven'],
  [6, 'saturday|sat|samedi|sam'],
];

/** Other words as well: dates only beside another part of a date. */
export const WEAK: ReadonlySet<string> = new Set(
  'may march mars mai sept sun mon wed sat lun mer jeu ven sam dim jan'.split(' '),
);

const RELATIVE: Table<number> = [
  [
    2,
    'the day after tomorrow|day after tomorrow|day after tmrw|apres demain|apres 2m1|apres 2main|apres dem1|overmorrow',
  ],
  [0, 'aujourd hui|aujourdhui|auj|ajd|today|2day|ce jour'],
  [1, 'tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|2moro|2morrow|2mrw|demain|2main|2m1|dem1|dmain'],
  // So a fortnight and a week are said in French.
  [14, 'dans quinze jours|dans 15 jours'],
  [7, 'dans huit jours|dans 8 jours'],
  [-1, 'yesterday|hier'],
  [-2, 'the day before yesterday|day before yesterday|avant hier'],
];

/** The last day of a unit: of a week, that is its Friday. */
const UNIT_ENDS: Table<'week' | 'month' | 'year'> = [
  [
    'week',
    'the end of the week|end of the week|the end of this week|la fin de la semaine|fin de la semaine|fin de semaine',
  ],
  ['month', 'the end of the month|end of the month|the end of this month|la fin du mois|fin du mois'],
  ['year', 'the end of the year|end of the year|the end of this year|la fin de l annee|fin de l annee'],
];

const SHIFTS: Table<number> = [
  [
    1,
    'the day after|day after|le lendemain du|le lendemain de|le lendemain d|lendemain du|lendemain de|le lendemain',
  ],
  [-1, 'the day before|day before|la veille du|la veille de|la veille d|veille du|veille de'],
];

const HALVES: Table<'am' | 'pm' | 'either'> = [
  ['am', 'in the morning|morning|mornings|am|au matin|le matin|matin|matinee|dans la matinee'],
  ['pm', 'in the afternoon|afternoon|afternoons|pm|l apres midi|apres midi|aprem|aprem|cet aprem|apresmidi'],
  ['either', 'half a day|half day|half days|a half day|demi journee|demie journee|demi journees|demi jour'],
];

/** The days of a unit; months are counted on the calendar. */
const UNITS: Table<`${number}d` | `${number}m`> = [
  [
    '1d',
    'day|days|jour|jours|journee|journees|calendar days|jours calendaires|full days|whole days|days off|separate days|jours separes|j',
  ],
  ['7d', 'week|weeks|wk|wks|full weeks|whole weeks|semaine|semaines|sem'],
  ['14d', 'fortnight|fortnights|quinzaine'],
  ['1m', 'month|months|mois'],
  ['12m', 'year|years|an|ans|annee|annees'],
];

const ROLES: Table<Role> = [
  [
    'to',
    'to|til|till|until|through|thru|up to and including|up until|up to|right through to|extend it to|extend it until|extend to|extend until|extended to|end on|ends on|ending on|ending|to end on|finish on|finishing on|finishing|au|a|jusqu au|jusqu a|jusqu aux|jusquau|jusqua|jusque|jusqu en|jusqu|jusk|prolonger au|prolongez au|prolonge au|prolonger jusqu au|prolongez jusqu au|prolonge jusqu au|rallonger jusqu au|rallongez jusqu au|finir le|finit le|finis le|finissant le|terminer le|termine le|se termine le|se terminer le|se terminant le|s arreter le|s arrete le',
  ],
  [
    'from',
    'from|starting from|starting on|starting|start from|start on|start|to start on|starts on|beginning on|beginning|begin on|begins on|as from|as of|a partir du|a partir de|a partir d|a partir|a compter du|a compter de|a compter d|des le|des|debutant le|commencant le|commencant|commencer le|commence le|commencer a partir du|commencer|debuter le|debute le|demarrer le|demarre le|from the morning of',
  ],
  ['of', 'du|de|d|of'],
  ['and', 'and|et|puis|then also|and also|et aussi|ainsi que|as well as|plus'],
  ['between', 'between|entre'],
  ['a', 'an|un|une'],
  ['the', 'the|le|la|les|l|on the|on'],
  ['in', 'in|dans|in about'],
  ['for', 'for|pendant|durant|pour|pour une duree de|for a period of|pour une periode de|sur'],
  ['next', 'next|coming|this coming|prochain|prochaine|prochains|prochaines|qui vient|suivant|suivante'],
  ['this', 'this|ce|cet|cette|cette meme'],
  ['last', 'last|past|previous|dernier|derniere|derniers|passe|passee'],
  ['whole', 'all of|the whole of|whole|entire|all|full|tout le|toute la|tout|toute|entier|entiere'],
  [
    'week of',
    'week commencing|week beginning|week starting|w c|celle du|celle qui commence le|semaine commencant le|semaine qui commence le',
  ],
  ['week after next', 'the week after next|week after next|semaine d apres la prochaine'],
  ['in eight', 'en huit|en 8|in a week'],
  ['in fifteen', 'en quinze|en 15'],
  ['onwards', 'onwards|onward|and onwards|on wards'],
  [
    'one day',
    'one day only|only one day|just one day|just the one day|for one day|for a day|for the day|one day|only that day|just that day|that day only|that day|only this day|just the day|1 day|1 day only|un seul jour|une seule journee|juste un jour|un jour|1 jour|1 seul jour|une journee|toute la journee|la journee entiere|la journee complete|la journee|journee entiere|all day|the whole day|the full day|full day|whole day|ce jour la|ce jour uniquement|ce jour seulement|que ce jour la',
  ],
  [
    'repair',
    'no sorry|sorry|no wait|wait|no hold on|hold on|no no|no|i mean|i meant|or rather|rather|non pardon|non desole|non desolee|pardon|desole|desolee|non non|non|nan|je veux dire|je voulais dire|plutot|actually|no actually|oops|oups|en fait|non en fait|enfin|correction|erreur|finalement',
  ],
];

const FILLERS =
  'en|que|qu|s|ll|late shift|early shift|night shift|day shift|morning shift|evening shift|equipe du matin|equipe de nuit|equipe du soir|poste de nuit|poste du matin|the first dates|first dates|the old dates|my first dates|were right|were correct|were fine|les premieres dates|premieres dates|etaient bonnes|etaient les bonnes|etaient correctes|please|pls|plz|thanks|thank you|thx|many thanks|thanks in advance|thank you in advance|cheers|hi|hello|hey|hiya|heya|yo|good morning|good afternoon|good evening|ok|okay|yes|yeah|yep|well|then|erm|ehm|um|umm|uhm|uh|uhh|hm|hmm|er|eh|so like|like uh|as every year|like every year|as usual|as always|let s say|i d say|i would say|say|let s go for|let s do|just|only|exactly|i think you|' +
  'i d like to be off|i d like to take|i d like|i would like to|i would like|i want to|i want|i need to|i need|i ll be off|i ll be away|i ll take|i will be|i will|i am|i m|i was thinking|i was thinking of|was thinking|thinking of|thinking|would like|like|want|need|' +
  'to be off|be off|off|away|take|taking|have|book|booking|request|be absent|absent|out of office|out|' +
  'it is|it s|its|it will be|it ll be|that s|that is|that would be|would be|will be|is|are|be|will|my dates are|the dates are|my dates|the dates|dates|date|days are|' +
  'if possible|if it s possible|if that s possible|if it is possible|if that s ok|if that s okay|if it s ok|if that is ok|if ok|if that works|if you agree|if approved|if i can|if i could|if i may|know if|wondering if|savoir si|si je pouvais|si je peux|si je pourrais|' +
  'included|including|inclusive|inclusively|both included|both days included|both inclusive|and including|inclus|incluse|incluses|compris|comprise|y compris|both|' +
  's il vous plait|s il te plait|svp|stp|merci|merci d avance|merci beaucoup|merci bien|par avance|bonjour|bonsoir|salut|coucou|c|oui|ouais|alors|ben|bah|bon|euh|heu|hum|disons|on va dire|je dirais|du coup|comme tous les ans|comme chaque annee|comme d habitude|comme toujours|voila|donc voila|juste|seulement|uniquement|seul|exactement|' +
  'j aimerais bien|j aimerais|je voudrais|je souhaite|je souhaiterais|je veux|je prends|je prendrais|je pose|je poserai|je pars|je partirai|je serai absent|je serai absente|je serais absent|je serais absente|je serai en|ce serait|ce sera|c est|ca serait|ca sera|il me faudrait|il me faut|il s agit|s agit|' +
  'poser|prendre|partir|avoir|etre|absent|absente|absence|mes dates sont|les dates sont|mes dates|les dates|sont|est|' +
  'si possible|si c est possible|si cela est possible|si ca va|si c est ok|si ok|si c est bon|si vous etes d accord|si ca vous va';

const LEAVE =
  'leave|annual leave|paid leave|unpaid leave|holiday|holidays|vacation|vacations|time off|day off|pto|break|season|period|trip|conge|conges|conges payes|cp|rtt|vacances|fetes';

/** Behind these comes why, not when. */
const CLAUSES =
  'so|because|because of|since i|as i|as my|as we|so that|in order to|car|parce que|parce qu|puisque|comme je|afin|a cause de|en raison de|donc|' +
  'i|j|je|we|nous|on va|my|mon|ma|mes|our|notre|nos|his|her|their|son|sa|ses|there is|there s|il y a|he|she|elle|they|ils';

const CHANGING =
  'except|except for|excepting|excluding|excl|exclusive|exclu|exclue|exclus|non inclus|not included|not including|sauf|hors|hormis|excepte|a part|apart|without|sans|minus|moins|skip|skipping|' +
  'every|each|tous les|toutes les|tous|toutes|chaque|weekly|alternate|every other|un jour sur deux|' +
  'or|ou|ou bien|or else|either|soit|otherwise|sinon|' +
  'maybe|perhaps|might|peut etre|possibly|probably|probablement|sans doute|i think|i guess|je pense|je crois|je suppose|normalement|not sure|pas sur|pas sure|around|about|roughly|approximately|approx|vers|environ|circa|ish|more or less|plus ou moins|a peu pres|' +
  'before|avant|after|apres|by|d ici|within|since|depuis|at least|at most|au moins|au plus|minimum|maximum|max|min|earliest|latest|au plus tot|au plus tard|no later than|sometime|some time|some|few|a few|quelques|several|plusieurs|couple|a couple of|any|anytime|any time|whenever|n importe|n importe quand|quelconque|' +
  'depending|depends|depend|selon|unless|if|si|instead|au lieu|plutot que|rather than|' +
  'mid|mi|early|late|end of|beginning of|start of|debut|fin|middle|milieu|courant|during|' +
  'weekends|week ends|bank holiday|bank holidays|jour ferie|jours feries|pont|' +
  'working days|work days|workdays|business days|working day|weekdays|weekday|jours ouvres|jour ouvre|jours ouvrables|jours travailles|' +
  'quinze jours|huit jours|half|demi|demie|evening|evenings|soir|soiree|night|nights|nuit|nuits|noon|midi|midday|lunch|lunchtime|hour|hours|heure|heures|h|o clock|minutes|' +
  'the other|l autre|other|autre|autres|also|aussi|first|premier jour|last day|dernier jour';

const WEEKENDS = 'weekend|week end';

const DENIALS = 'not|isn t|won t|can t|don t|pas|ne|n|never|jamais';

const NUMBER_WORDS: Table<number> = [
  [1, 'one|1er|1ere|premier|1st'],
  [2, 'two|deux'],
  [3, 'three|trois'],
  [4, 'four|quatre'],
  [5, 'five|cinq'],
  [6, 'six'],
  [7, 'seven|sept'],
  [8, 'eight|huit'],
  [9, 'nine|neuf'],
  [10, 'ten|dix'],
  [11, 'eleven|onze'],
  [12, 'twelve|douze'],
  [13, 'thirteen|treize'],
  [14, 'fourteen|quatorze'],
  [15, 'fifteen|quinze'],
  [16, 'sixteen|seize'],
  [17, 'seventeen|dix sept'],
  [18, 'eighteen|dix huit'],
  [19, 'nineteen|dix neuf'],
  [20, 'twenty|vingt'],
  [30, 'thirty|trente'],
];

const ORDINAL_WORDS: Table<number> = [
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [5, 'fifth'],
  [6, 'sixth'],
  [7, 'seventh'],
  [8, 'eighth'],
  [9, 'ninth'],
  [10, 'tenth'],
  [11, 'eleventh'],
  [12, 'twelfth'],
  [13, 'thirteenth'],
  [14, 'fourteenth'],
  [15, 'fifteenth'],
  [16, 'sixteenth'],
  [17, 'seventeenth'],
  [18, 'eighteenth'],
  [19, 'nineteenth'],
  [20, 'twentieth'],
  [30, 'thirtieth'],
];

/** "twenty one", "twenty-first", "vingt et un", "vingt-deux". */
function composedNumbers(): [string, Meaning][] {
  const unitsUpTo = (table: Table<number>) => table.filter(([value]) => value < 10);
  return [20, 30].flatMap((tens) => {
    const [, words = ''] = NUMBER_WORDS.find(([value]) => value === tens) ?? [];
    return [
      ...unitsUpTo(NUMBER_WORDS).map(([value, names]) => ({ value, names: `${names}|un`, ordinal: false })),
      ...unitsUpTo(ORDINAL_WORDS).map(([value, names]) => ({ value, names, ordinal: true })),
    ]
      .filter(({ value }) => tens + value <= 31)
      .flatMap(({ value, names, ordinal }) =>
        words.split('|').flatMap((ten) =>
          names
            .split('|')
            .filter((name) => name !== 'un' || value === 1)
            .flatMap((name): [string, Meaning][] => [
              [`${ten} ${name}`, { is: 'number', value: tens + value, ordinal }],
              [`${ten} et ${name}`, { is: 'number', value: tens + value, ordinal }],
            ]),
        ),
      );
  });
}

function entries<Key extends string | number>(
  table: Table<Key>,
  meaning: (key: Key) => Meaning,
): [string, Meaning][] {
  return table.flatMap(([key, phrases]) =>
    phrases.split('|').map((phrase): [string, Meaning] => [phrase, meaning(key)]),
  );
}

function list(phrases: string, meaning: Meaning): [string, Meaning][] {
  return phrases.split('|').map((phrase) => [phrase, meaning]);
}

/** What weak words are where no part of a date is beside them. */
export const OTHERWISE: ReadonlyMap<string, Meaning> = new Map([
  ['mon', { is: 'clause' }],
  ['sept', { is: 'number', value: 7 }],
  ['may', { is: 'changing' }],
]);

/** Every phrase and what it means; where two tables have the same phrase, the later one counts. */
export const PHRASES: ReadonlyMap<string, Meaning> = new Map([
  ...list(DENIALS, { is: 'denial' }),
  ...list(CLAUSES, { is: 'clause' }),
  ...list(FILLERS, { is: 'filler' }),
  ...list(LEAVE, { is: 'leave' }),
  ...list(CHANGING, { is: 'changing' }),
  ...entries(ROLES, (role) => ({ is: 'grammar', role })),
  ...entries(UNITS, (unit) => {
    const count = Number.parseInt(unit, 10);
    return unit.endsWith('m')
      ? { is: 'unit', days: 0, months: count }
      : { is: 'unit', days: count, months: 0 };
  }),
  ...entries(NUMBER_WORDS, (value) => ({ is: 'number', value })),
  ...entries(ORDINAL_WORDS, (value) => ({ is: 'number', value, ordinal: true })),
  ...composedNumbers(),
  ...entries(HALVES, (half) => ({ is: 'half', half })),
  ...entries(UNIT_ENDS, (of) => ({ is: 'unit end', of })),
  ...list(WEEKENDS, { is: 'weekend' }),
  ...entries(SHIFTS, (days) => ({ is: 'shift', days })),
  ...entries(RELATIVE, (days) => ({ is: 'relative', days })),
  ...entries(MONTHS, (month) => ({ is: 'month', month })),
  ...entries(
    WEEKDAYS.map(
      ([weekday, names]) =>
        [
          weekday,
          names
            .split('|')
            .map((name) => `${name}s`)
            .join('|'),
        ] as const,
    ),
    (weekday) => ({ is: 'weekday', weekday, plural: true }),
  ),
  ...entries(WEEKDAYS, (weekday) => ({ is: 'weekday', weekday })),
  ...[...HOLIDAY_NAMES].map(([name, id]): [string, Meaning] => [name, { is: 'holiday', id }]),
]);

/** Long enough to be known again with a slip of the finger. */
export const MISSPELT: readonly string[] = [
  ...[...MONTHS, ...WEEKDAYS].flatMap(([, names]) => names.split('|')),
  'tomorrow',
  'demain',
  'afternoon',
  'semaine',
].filter((word) => word.length >= 5);

export const ORDINAL_ENDINGS: ReadonlySet<string> = new Set('st nd rd th er ere eme e'.split(' '));
