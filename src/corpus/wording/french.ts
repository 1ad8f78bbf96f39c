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
};
