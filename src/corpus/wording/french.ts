/** What editors are told, in French. */
import type { Wording } from './wording.ts';

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
  unansweredText: (lines) =>
    `le texte au-dessus du premier titre${lines} n'est jamais envoyé ; mettez-le sous une question, par exemple « ## Question »`,
  unansweredTextBelow: (title, lines) =>
    `le texte sous le titre ${title}, que suivent des titres de niveau inférieur,${lines} n'est jamais envoyé ; mettez-le sous une question, par exemple « ## Question »`,
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
    `l'entrée est en ${language}, mais le nom du fichier ou de son dossier dit ${ofFile} ; déplacez-la, ou renommez le fichier`,
  languageUnlikeText: (title, found, language) =>
    `${title} se lit en ${found}, mais est déclaré en ${language} ; corrigez la langue, ou déplacez l'entrée dans un autre fichier`,
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
  repeatedColumn: (name) => `deux colonnes s'appellent ${name} ; gardez-en une`,
  badHeader: (missing) =>
    `la première ligne doit nommer les colonnes, par exemple id,question,réponse,langue,étiquettes ; il manque : ${missing}`,
  misplacedField: (name) =>
    `${name} n'appartient qu'à une entrée ; écrivez-le dans un bloc yaml sous le titre de cette entrée`,
  misplacedAnswer: () => 'la réponse est le texte sous le titre ; écrivez-la là',
};
