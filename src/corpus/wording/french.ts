/** What editors are told, in French. */
import type { Wording } from './wording.ts';

/** By the parser's code; its own words are English. */
const YAML_ERRORS: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'échappement inconnu dans un texte entre guillemets',
  BAD_INDENT: 'indentation inattendue',
  BAD_SCALAR_START: 'un texte ne peut pas commencer par ce signe',
  BLOCK_AS_IMPLICIT_KEY: 'un champ dans un champ sur la même ligne',
  BLOCK_IN_FLOW: 'un bloc à l’intérieur de crochets ou d’accolades',
  DUPLICATE_KEY: 'un champ répété',
  KEY_OVER_1024_CHARS: 'un nom de champ trop long',
  MISSING_CHAR: 'il manque un signe, tel qu’un guillemet ou un crochet fermant',
  MULTILINE_IMPLICIT_KEY: 'un nom de champ sur plusieurs lignes',
  TAB_AS_INDENT: 'une tabulation en guise d’indentation',
  UNEXPECTED_TOKEN: 'un signe ou un texte inattendu',
};

export const french: Wording = {
  unspacedHeading: (title, marks) => `${title} est lu comme un titre ; mettez une espace après ${marks}`,
  underlinedText: (title) =>
    `la ligne suivante ferait de ${title} un titre ; laissez une ligne vide entre les deux, ou écrivez « ## » devant un titre`,
  underlinedQuestion: (title) =>
    `la ligne suivante fait de ${title} une question à part ; si c'est du texte, laissez une ligne vide entre les deux`,
  questionInAnswer: (question) =>
    `${question} est envoyé dans la réponse qui précède ; si c'est une question à part, écrivez « ## » devant`,
  questionAsTitle: (question) =>
    `${question} est pris pour un titre, car des questions le suivent ; écrivez sa réponse en dessous, ou ôtez le point d'interrogation`,
  trainingData: (title) =>
    `${title} contient des données d'entraînement, des formulations sans réponse ; mettez une question en titre et la réponse sous la liste`,
  unansweredText: () =>
    `le texte au-dessus du premier titre n'est jamais envoyé ; mettez-le sous une question, par exemple « ## Question »`,
  unansweredTextBelow: (title) =>
    `le texte sous le titre ${title}, que suivent des titres de niveau inférieur, n'est jamais envoyé ; mettez-le sous une question, par exemple « ## Question »`,
  upToLine: (line) => ` (jusqu'à la ligne ${line})`,
  nothing: () => '',
  mergeConflict: () =>
    'un conflit de fusion est resté ici ; gardez un des deux textes, et supprimez les lignes <<<<<<<, ======= et >>>>>>>',
  brokenLink: (link) =>
    `${link} n'est pas une adresse qu'un téléphone ouvre ; corrigez-la, par exemple https://…`,
  unknownReference: (label) =>
    `${label} renvoie à une adresse ou à une note absente de ce fichier ; écrivez l'adresse même : [texte](https://…)`,
  unusedReference: (label) =>
    `rien ne renvoie à ${label}, qui n'est donc jamais envoyé ; écrivez-le dans la réponse, ou supprimez-le`,
  literalBreak: (around) =>
    `« \\n » est envoyé tel quel dans ${around} ; faites un vrai saut de ligne, ou mettez-le entre accents graves`,
  html: (tag) =>
    `la réponse contient du HTML, ${tag}, qui s'affiche tel quel ; écrivez *gras*, _italique_, des listes avec -`,
  table: () => "la réponse contient un tableau, qu'un téléphone n'affiche pas comme tel ; écrivez une liste",
  openComment: () =>
    'un commentaire qui ne finit pas dans son paragraphe serait envoyé ; fermez-le par --> avant la ligne vide',
  openCommentInLine: () => 'un commentaire ne finit pas sur sa ligne ; fermez-le par -->',
  deadLink: (address) =>
    `le lien vers ${address} ne mène nulle part depuis un téléphone ; écrivez une adresse qui commence par https://`,
  otherKind: (kind) => `du texte était attendu, mais c'est ${kind}`,
  officeFile: () =>
    'un fichier bureautique sous un autre nom ; ouvrez-le dans son programme et enregistrez-le en « CSV UTF-8 », ou copiez son texte dans un fichier Markdown',
  pdfFile: () => 'un PDF sous un autre nom ; copiez son texte dans un fichier Markdown',
  webPage: () => 'une page web ; copiez son texte dans un fichier Markdown',
  idByCase: (id, other, position) =>
    `l'identifiant ${id} ne diffère de ${other} (${position}) que par ses majuscules ; changez l'un des deux`,
  languageUnlikeFile: (language, ofFile) =>
    `l'entrée est en langue « ${language} », mais le nom du fichier ou de son dossier dit « ${ofFile} » ; déplacez-la, ou renommez le fichier`,
  languageUnlikeText: (title, found, language) =>
    `${title} se lit comme « ${found} », mais est déclaré « ${language} » ; corrigez la langue, ou déplacez l'entrée dans un autre fichier`,
  misnamedMedium: (medium, kind) =>
    `l'image ou le fichier ${medium} est un ${kind} par son contenu ; donnez-lui l'extension de ce format`,
  fakeMedium: (medium) =>
    `l'image ou le fichier ${medium} n'en est pas un par son contenu ; exportez-le de nouveau en .jpg, .png, .webp, .gif ou .pdf`,
  lostComment: (comment) =>
    `pour YAML, le texte à partir de ${comment} est un commentaire, et il est perdu ; mettez tout le texte entre guillemets`,
  yamlTab: () => "la ligne commence par une tabulation, que YAML n'accepte pas ; indentez avec des espaces",
  spreadsheetError: (cell) =>
    `la cellule contient ${cell}, une erreur du tableur ; corrigez-y la formule, et enregistrez de nouveau le fichier`,
  mistypedField: (name, meant) => `champ inconnu ${name} ; vouliez-vous dire « ${meant} » ?`,
  mistypedColumn: (name, meant) => `colonne inconnue ${name} ; vouliez-vous dire « ${meant} » ?`,
  unknownField: (name, known) => `champ inconnu ${name}, qui n'est pas lu ; les champs connus sont ${known}`,
  unknownColumn: (name, known) =>
    `colonne inconnue ${name}, qui n'est pas lue ; les champs connus sont ${known}`,
  unknownColumns: (count, first, known) =>
    `${count} colonnes inconnues, à partir de ${first} ; les champs connus sont ${known}`,
  unnamedColumn: (number, text) =>
    `la colonne ${number} n'a pas de nom dans la première ligne, donc ${text} n'est pas lu ; nommez-la, ou supprimez-la`,
  repeatedColumns: (count, first) =>
    `${count} colonnes portent le nom d'une autre, à partir de ${first} ; gardez-en une de chaque`,
  repeatedColumn: (name) => `deux colonnes s'appellent ${name} ; gardez-en une`,
  badHeader: (missing) =>
    `la première ligne doit nommer les colonnes, par exemple id,question,réponse,langue,étiquettes ; il manque : ${missing}`,
  misplacedField: (name) =>
    `${name} n'appartient qu'à une entrée ; écrivez-le dans un bloc yaml sous le titre de cette entrée`,
  misplacedAnswer: () => 'la réponse est le texte sous le titre ; écrivez-la là',

  didYouMean: (name) => ` ; vouliez-vous dire « ${name} » ?`,

  noEntries: () =>
    "il n'y a aucune entrée ; ajoutez un fichier, par exemple conges.fr.md, avec un titre et un texte en dessous",
  idTaken: (id, position) => `l'identifiant ${id} est déjà celui de ${position} ; changez l'un des deux`,
  neverValid: (until, from) =>
    `valid_until ${until} précède valid_from ${from}, si bien que l'entrée n'est jamais donnée ; corrigez l'une des dates`,
  expired: (title, until) =>
    `${title} n'est plus donné depuis le ${until} ; renouvelez ou supprimez l'entrée`,
  reviewDue: (title, who, date) =>
    `${title} devait être relu${who} avant le ${date} ; relisez l'entrée et fixez une nouvelle date`,
  reviewer: (owner) => ` par ${owner}`,
  longAnswer: (length, most, isCut) =>
    `la réponse compte ${length} caractères, un message ${most}, si bien ${isCut ? 'que sa fin est coupée' : "qu'elle part en plusieurs messages"} ; raccourcissez-la`,
  answerTooLong: (length) =>
    `la réponse compte ${length} caractères ; raccourcissez-la, ou vérifiez où elle finit`,

  commonWords: (question) => `${question} n'a aucun mot qui la distingue ; ajoutez de quoi il s'agit`,
  onlyCommonWords: (question) =>
    `${question} n'a aucun mot qui la distingue ; ajoutez de quoi il s'agit, car aucune autre question de l'entrée ne le dit`,
  longQuestion: (question, length) =>
    `${question} compte ${length} caractères ; réduisez-la à ce que les gens écrivent`,
  repeatedQuestion: (question, other, line) =>
    `${question} dit la même chose que ${other}, ligne ${line} ; supprimez l'une des deux`,
  sameQuestion: (question, entry) =>
    `${question} est aussi posée sous ${entry} ; gardez-la sous une seule des deux entrées`,
  nearDuplicate: (question, other, entry, same, more) =>
    `${question} ${same ? 'a les mêmes mots que' : 'est presque identique à'} ${other} de ${entry}${more > 0 ? ` (et ${more} autre${more > 1 ? 's' : ''} question${more > 1 ? 's' : ''})` : ''} ; formulez-les autrement, ou faites-en une seule entrée`,
  takenQuestion: (question, replies) =>
    `${question} reçoit la réponse déclarée ${replies} à la place de celle-ci ; reformulez-la, ou retirez ces mots de la réponse déclarée`,

  unknownTwin: (id, advice) => `translation_of : aucune entrée n'a l'identifiant ${id}${advice}`,
  addTwin: () => ' ; corrigez-le, ou ajoutez cette entrée',
  sameLanguageTwin: (id, position, language) =>
    `translation_of : ${id} (${position}) est dans la même langue, « ${language} » ; nommez l'entrée dans l'autre langue`,
  secondTwin: (id, language, other, position) =>
    `translation_of : ${id} a déjà une traduction pour « ${language} », ${other} (${position}) ; gardez-en une`,
  missingTwin: (title, languages, id) =>
    `${title} n'a pas de traduction pour « ${languages} » ; ajoutez-en une avec translation_of: ${id}`,

  expectedCame: (name, expected, came) => `${name} : attendu : ${expected} ; reçu : ${came}`,
  writeInstead: (value) => ` ; écrivez ${value}`,
  missingAnswer: () => "pas de réponse ; écrivez-en une, ou supprimez l'entrée",
  missingQuestion: () => 'pas de question ; écrivez-en au moins une',
  emptyQuestion: () => 'une question vide ; écrivez-la ou supprimez-la',
  noId: () =>
    "pas d'identifiant, et aucun mot dans le titre pour en faire un ; donnez un identifiant à l'entrée",
  emptyText: () => 'un texte vide',
  repeatedField: (name, line) => `le champ ${name} est déjà à la ligne ${line} ; gardez l'un des deux`,

  expectedId: () =>
    'lettres, chiffres, « - », « _ » ou « . », une lettre ou un chiffre au début, 100 caractères au plus',
  expectedQuestions: () => 'des questions, chacune un texte',
  expectedAnswer: () => 'un texte',
  expectedLanguage: () => 'en ou fr',
  expectedTags: () => 'des mots',
  expectedMedia: () => 'des adresses (https://…) ou des chemins dans le dossier du corpus (media/plan.png)',
  expectedOwner: () => 'une adresse électronique, par exemple rh@example.com',
  expectedDate: () => 'une date qui existe, écrite AAAA-MM-JJ',
  expectedFlag: () => 'true ou false (oui ou non)',
  expectedTranslationOf: () => "l'identifiant d'une entrée dans l'autre langue",
  expectedThreshold: () => 'un nombre de 0 à 1, par exemple 0.7',

  cameNothing: () => 'rien',
  cameList: () => 'une liste',
  cameListInList: () => 'une liste dans une liste',
  cameObject: () => 'un objet',
  cameText: (text) => `le texte ${text}`,
  cameFields: (first) => `des champs (${first}) ; mettez entre guillemets un texte qui contient « : »`,
  cameSomethingElse: () => 'autre chose',
  cameFieldsAlone: () => 'des champs',

  tooBig: (most, size) => `attendu : ${most} Mo au plus ; reçu : ${size} Mo ; divisez le fichier`,
  utf16: () => "attendu : de l'UTF-8 ; reçu : de l'UTF-16 ; enregistrez le fichier en UTF-8",
  notUtf8: () =>
    "attendu : de l'UTF-8 ; reçu : d'autres octets (Windows-1252 ?) ; enregistrez le fichier en UTF-8 (Excel : « CSV UTF-8 »)",
  nulByte: () => 'attendu : du texte ; reçu : un octet NUL ; enregistrez le fichier en texte brut UTF-8',
  emptyFile: () => 'le fichier est vide ; remplissez-le ou supprimez-le',
  garbled: (letters, more) =>
    `${letters} ressemble à un accent perdu en route${more > 0 ? ` (${more} autres lignes)` : ''} ; corrigez-le, et enregistrez le fichier en UTF-8`,
  unreadableName: (reason) => `illisible (${reason}) ; son nom n'est pas en UTF-8 ; renommez-le`,
  notAFile: (kind) => `attendu : un fichier ; reçu : ${kind} ; supprimez-le`,
  aFolder: () => 'un dossier',
  aNamedPipe: () => 'un tube nommé',
  aSocket: () => 'un socket',
  aDevice: () => 'un périphérique',
  tooManyFiles: (most) =>
    `attendu : ${most} fichiers au plus ; il y en a davantage ; indiquez le dossier qui ne contient que les fiches`,
  tooManyReplies: (most, came) => `attendu : ${most} réponses au plus en tout ; reçu : ${came} ; retirez-en`,
  tooManyPatterns: (most, came) => `attendu : ${most} motifs au plus en tout ; reçu : ${came} ; retirez-en`,
  moreProblems: (count) => `et encore ${count} problème${count === 1 ? '' : 's'} ; corrigez d'abord ceux-ci`,
  unreadableFile: (reason) => `illisible (${reason}) ; vérifiez le fichier et qui peut le lire`,
  notUnderstood: (reason) =>
    `le fichier ne peut pas être compris (${reason}) ; cherchez ce qu'il a d'inhabituel, ou divisez-le`,
  holdsNoEntries: () => "ne contient pas d'entrées ; nommez le dossier où il se trouve",
  wrongFormat: (advice) => `attendu : .md, .yaml, .csv ou .jsonl ; ${advice}`,
  saveAsOne: () => "enregistrez-le sous l'un d'eux",
  notRead: (advice) => `pas lu ; ${advice}`,
  saveAsCsv: () => 'enregistrez-le en CSV (« CSV UTF-8 ») et mettez ce fichier ici',
  saveAsMarkdown: () => 'copiez son texte dans un fichier Markdown (.md)',
  renameToMd: () => 'renommez-le en .md',
  renameText: () => 'renommez-le en .md et écrivez chaque question comme un titre : ## Question',
  renameJson: () => 'écrivez une entrée par ligne et renommez-le en .jsonl',
  outside: () => 'le lien sort du dossier du corpus ; copiez le fichier lui-même ici',
  secondFile: (file) => `pas lu, car ${file} l'est ; réunissez tout dans l'un des deux, et supprimez l'autre`,

  quoteOpen: () =>
    'un guillemet ouvert dans cette ligne n\'est jamais fermé ; fermez-le, ou écrivez "" pour un guillemet dans une cellule entre guillemets',
  brokenRow: (code) => `la ligne ne peut pas être lue (${code}) ; vérifiez ses guillemets`,
  unevenRow: (cells, width, delimiter) =>
    `la ligne a ${cells} cellules, la première ligne ${width} ; mettez entre guillemets une cellule qui contient ${delimiter === '\t' ? 'une tabulation' : `« ${delimiter} »`} ou un saut de ligne`,
  conflictingRows: (name, line) =>
    `${name} diffère de la ligne ${line}, qui a le même identifiant ; laissez la cellule vide, ou changez l'identifiant`,
  expectedEntryLine: (came) => `attendu : une entrée, {"id": …}, sur la ligne ; reçu : ${came}`,
  entriesInList: () => 'une liste ; écrivez chaque entrée sur sa propre ligne',
  cameValue: (type, value) => `${value} (${type})`,
  brokenJson: (reason) => `du JSON cassé (${reason})`,
  expectedEntries: (came) =>
    `attendu : une liste d'entrées, chacune avec « - id: … », « questions: » et « answer: » ; reçu : ${came}`,

  frontMatterOpen: () => "l'en-tête n'a pas de fin ; fermez-le par une ligne ---",
  frontMatterShape: () => "l'en-tête doit contenir des champs, par exemple « language: fr »",
  doubtfulAnswer: () =>
    'la liste est prise pour la réponse, car aucun texte ne la suit ; si elle contient des formulations, écrivez la réponse en dessous',
  badMetadata: () => 'attendu : des champs, par exemple « id: demande-conges »',
  underlinedHeading: (title) =>
    `la ligne suivante fait de ${title} un titre ; si c'est du texte, laissez une ligne vide entre les deux`,
  doubtfulPhrasing: (text) =>
    `${text} est pris pour une formulation de la question ; si c'est la réponse, mettez une phrase avant la liste`,
  listRunsOn: (text) => `la réponse est supposée commencer par ${text} ; laissez une ligne vide avant`,
  nestedTooDeeply: () => 'des citations ou des listes sont trop imbriquées ; mettez-les à plat',

  yamlTooDeep: () => "le YAML est trop imbriqué ; écrivez une simple liste d'entrées",
  severalDocuments: () => 'attendu : un seul document ; reçu : plusieurs ; supprimez les ---',
  yamlError: (code, _message, advice) => `YAML : ${YAML_ERRORS[code] ?? `erreur ${code}`} ; ${advice}`,
  yamlAlias: (name, advice) => `attendu : un texte ; reçu : l'alias *${name} ; ${advice}`,
  yamlAnchor: (name, advice) => `attendu : un texte ; reçu : l'ancre &${name} ; ${advice}`,
  yamlTag: (name, advice) => `attendu : un texte ; reçu : l'étiquette YAML ${name} ; ${advice}`,
  quoteSigns: () => 'mettez entre guillemets, ou sous un |, un texte qui commence par * & ! @ % ou `',
  quoteColon: () => 'mettez entre guillemets, ou sous un |, un texte qui contient « : »',
  indentWithSpaces: () => 'indentez avec des espaces',
  closeOpen: () => 'fermez ce qui est ouvert',
  checkAbove: () => "vérifiez l'indentation et les guillemets au-dessus de cette ligne",

  mediumScheme: (medium) => `l'image ou le fichier ${medium} doit commencer par https://`,
  mediumPassword: (medium) =>
    `l'image ou le fichier ${medium} ne doit pas contenir de nom d'utilisateur ni de mot de passe`,
  mediumSpaces: (medium) => `l'image ou le fichier ${medium} ne doit pas contenir d'espaces ; écrivez %20`,
  mediumBackslash: (medium) => `l'image ou le fichier ${medium} doit s'écrire avec / au lieu de \\`,
  mediumAbsolute: (medium) =>
    `l'image ou le fichier ${medium} ne doit pas être un chemin absolu ; écrivez-le depuis le dossier du corpus, par exemple media/plan.png`,
  mediumLeaves: (medium) =>
    `l'image ou le fichier ${medium} ne doit pas sortir du dossier du corpus ; écrivez le chemin depuis ce dossier, par exemple media/plan.png`,
  mediumElsewhere: (medium) =>
    `l'image ou le fichier ${medium} doit se trouver dans le dossier media/ du corpus, par exemple media/plan.png`,
  mediumKind: (medium) => `l'image ou le fichier ${medium} doit être un .jpg, .png, .webp, .gif ou .pdf`,
  mediumOutside: (medium) => `l'image ou le fichier ${medium} sort du dossier du corpus ; copiez-le dedans`,
  mediumNoFile: (medium) => `l'image ou le fichier ${medium} n'est pas un fichier`,
  mediumTooLarge: (medium, most) =>
    `l'image ou le fichier ${medium} dépasse les ${most} Mo que WhatsApp accepte ; réduisez-le`,
  mediumMissing: (medium) =>
    `l'image ou le fichier ${medium} n'existe pas ; mettez-le dans le dossier du corpus, ou corrigez le chemin`,

  settingsShape: () => 'attendu : des réglages, par exemple « suggest_from: 0.5 », un par ligne',
  settingsOrder: () =>
    'answer_from est inférieur à suggest_from : rien ne serait jamais proposé ; faites-en le plus grand des deux',
  unknownSetting: (name, advice) => `il n'y a pas de réglage ${name}${advice}`,
  badSetting: (name, came) => `${name} : attendu : un nombre de 0 à 1 ; reçu : ${came}`,

  expectedReplies: (came) => `attendu : des noms, chacun avec ses keywords et sa reply ; reçu : ${came}`,
  replyName: (name) => `attendu : un nom de lettres, de chiffres, de « - » et de « _ » ; reçu : ${name}`,
  unknownReplyField: (label, name, advice) => `${label} : champ inconnu ${name}${advice}`,
  knownFields: (names) => ` ; les champs connus sont ${names}`,
  sameKeyword: (keyword, reply) => `${keyword} demande déjà ${reply} ; gardez-le pour l'une des deux`,
  neverAsked: () => 'ni keywords ni patterns, si bien que personne ne peut la demander ; écrivez-en',
  saysNothing: () => 'attendu : reply, media ou choose_from ; reçu : aucun des trois ; écrivez-en un',
  requestCanFail: () => 'une requête peut échouer ; écrivez failure (que dire alors), ou choose_from',
  nothingOffline: () =>
    "sans réseau il n'y a rien à envoyer ; écrivez reply, failure, choose_from ou offline_media",
  badPlaceholder: (expected, came) => `attendu : ${expected} ; reçu : ${came}`,
  noPlaceholder: () => 'pas de {{…}} ici',
  or: (names, last) => `${names} ou ${last}`,
  pickFirst: () => "d'abord un pick dans http",
  missingLanguage: (language) =>
    `pas de texte pour « ${language} », si bien que l'autre est envoyé ; écrivez-en un`,
  needsNetwork: (medium) => `${medium} demande le réseau ; nommez un fichier, par exemple media/plan.png`,
  bodyOfGet: () => "un GET n'a pas de body ; écrivez method: POST",
  bodyNoJson: () =>
    'attendu : du JSON, par exemple {"q": "{{text}}"}, ou un en-tête Content-Type qui nomme un autre format',

  idOnLine: (id, line) => `l'identifiant ${id} est déjà à la ligne ${line} ; changez l'un des deux`,
  repeatedPhrase: (phrase, kind) => `la phrase ${phrase} lance déjà ${kind} ; laissez-la à l'un des deux`,
  minAboveMax: (min, max) => `min ${min} dépasse max ${max} ; corrigez l'un des deux`,
  longChoice: (label, length, most) =>
    `${label} compte ${length} caractères, un bouton ${most} ; raccourcissez-le`,
  unknownShared: (name, advice) =>
    `attendu : l'identifiant d'un des champs communs, « fields: » ; reçu : ${name}${advice}`,
  unknownRequestField: (name, advice) => `champ inconnu ${name}${advice}`,
  checkSpelling: () => ' ; vérifiez son orthographe et son indentation, ou supprimez-le',
  expectedOnly: (expected, came) => `attendu : ${expected} ; reçu : ${came}`,

  entriesGone: (count, ids, digest) =>
    count === 1
      ? `1 fiche en service n'est plus ici : ${ids} ; remettez-la ou, si elle doit disparaître, lancez : frontdesk accept ${digest}`
      : `${count} fiches en service ne sont plus ici : ${ids} ; remettez-les ou, si elles doivent disparaître, lancez : frontdesk accept ${digest}`,
  unknownCountry: (came, advice) =>
    `attendu : l'identifiant d'un des « countries: » ; reçu : ${came}${advice}`,
  badPhrase: (phrase, why) => `${phrase} : ${why}`,
  phrasePart: (came) => `attendu : des mots, des <listes>, des (choix|de mots) et ... ; reçu : ${came}`,
  phraseList: (came) => `attendu : le nom d'une liste sous « words: » ; reçu : ${came}`,
  phraseWays: (most) =>
    `attendu : ${most} façons de le dire au plus ; il y en a davantage ; divisez la phrase`,
  phraseEmpty: () => 'attendu : des mots ; reçu : rien',
  phraseWords: (most) => `attendu : ${most} mots au plus ; il y en a davantage ; raccourcissez la phrase`,
  missingCareEntry: (id, advice) => `entry : attendu : l'identifiant d'une fiche ; reçu : ${id}${advice}`,
  correctOrLeaveOut: () => ' ; corrigez-le, ou supprimez-le',
  faults: (count) => (count === 0 ? 'aucune faute' : `${count} faute${count === 1 ? '' : 's'}`),
  warnings: (count) => `${count} avertissement${count === 1 ? '' : 's'}`,
  severityFault: () => 'faute',
  severityWarning: () => 'avertissement',
  entryCount: (count) => `${count} entrée${count < 2 ? '' : 's'}`,
  replyCount: (count) => `${count} réponse${count < 2 ? '' : 's'} déclarée${count < 2 ? '' : 's'}`,
  kindCount: (count) => `${count} type${count < 2 ? '' : 's'} de demande`,

  evalCounts: (questions, counts) => `${questions} question${questions < 2 ? '' : 's'} : ${counts}`,
  evalRight: (count) => `${count} juste${count < 2 ? '' : 's'}`,
  evalWrong: (count) => `${count} avec une mauvaise réponse`,
  evalMadeUp: (count) => `${count} avec une réponse alors qu'il n'y en a pas`,
  evalUnknown: (count) => `${count} « je ne sais pas » alors qu'une réponse existe`,
  evalMissed: (count) => `${count} avec des propositions sans la bonne réponse`,
  evalOffered: (count) => `${count} avec des propositions dont la bonne réponse`,
  evalNeedless: (count) => `${count} avec des propositions alors qu'il n'y a pas de réponse`,
  wrongAnswer: (came, expected) => `réponse ${came}, attendu : ${expected}`,
  madeUpAnswer: (came) => `réponse ${came}, attendu : « je ne sais pas »`,
  unknownAnswer: (expected) => `« je ne sais pas », attendu : ${expected}`,
  missedAnswer: (came, expected) => `propositions ${came}, attendu : ${expected}`,
  offeredAnswer: (came, expected) => `propositions ${came}, dont ${expected} comme attendu`,
  needlessOffer: (came) => `propositions ${came}, attendu : « je ne sais pas »`,
  unknownExpected: (id, advice) =>
    `aucune entrée n'a l'identifiant ${id}, si bien que la question est laissée de côté${advice}`,
  badQuery: () => 'attendu : {"text": "…", "expected": identifiant d\'une entrée ou null}',
  badQueryHeader: () =>
    "la première ligne doit nommer les colonnes text et expected (l'identifiant de la bonne entrée, vide s'il n'y en a pas)",
  noQueryText: () => 'pas de question dans la colonne text ; écrivez-en une',
  noQueries: () => "il n'y a aucune question dedans",
  unreadableQueries: () => 'attendu : un fichier de lignes JSON ou un fichier CSV ; il ne peut pas être lu',
  embeddedPicture: () =>
    "l'image à l'intérieur du fichier n'est pas envoyée ; enregistrez-la dans media/ et écrivez ![…](media/nom.png)",
};
