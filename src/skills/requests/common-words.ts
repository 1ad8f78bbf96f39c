/** Words that are said around a request without changing it. */
import { isStopword } from '../../language/stopwords.ts';

const AROUND = new Set(
  (
    'jveux jvoudrais jaimerais jprends prends couple few some quelques dit dis toi here ici told asked need want would like have get please pls plz request requesting apply ask asking order new send give make prepare issue provide write letter form obtain receive take book put my me today soon asap urgently urgent quickly hi hello hey thanks sorry yeah yep oh ah erm um ' +
    'employee number id no badge staff name called matricule numero nom appelle besoin voudrais veux souhaite aimerais faut faudrait aurais souhaite souhaiterais desire desirerais sollicite puis pouvez pourriez veuillez demande demander declarer faire avoir obtenir recevoir poser prendre commander nouveau nouvelle envoyer fournir etablir preparer delivrer merci bonjour bonsoir salut svp stp urgence rapidement plait from to on for du au pour le la pardon finalement fait euh voila'
  ).split(' '),
);

/** @param word as `wordsOf` returns it */
export function isCommon(word: string): boolean {
  return AROUND.has(word) || word.length === 1 || isStopword(word, 'en') || isStopword(word, 'fr');
}
