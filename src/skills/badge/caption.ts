/** Whether the words below a photo only say what it is, or ask to read it; a real question is no such caption. */
import { foldAccents, normalize } from '../../language/normalize.ts';
import { tokenize } from '../../language/tokenize.ts';

const words = (list: string) => new Set(list.split(' '));

const SUBJECT = words(
  'badge badges card carte matricule id number numero read scan lis lire lisez scanne scanner scannez photo picture image',
);

const AROUND = words(
  'here is s it this that the a of my and hi hello can could you please for me what does say employee company work staff i am voici voila c est ceci la le l un une de d du mon ma et bonjour salut pouvez vous peux tu svp s il plait te moi employe entreprise travail professionnelle pro jointe ci joint en qu que dit',
);

export function isAboutPhoto(caption: string): boolean {
  const said = tokenize(foldAccents(normalize(caption.slice(0, 200))), 'fr');
  const isOnly = said.every((word) => SUBJECT.has(word) || AROUND.has(word));
  return isOnly && (said.some((word) => SUBJECT.has(word)) || isBarePointer(said));
}

/** "this", "what does it say", "voici": at nothing but the photo. */
function isBarePointer(said: readonly string[]): boolean {
  return said.length <= 5 && said.some((word) => /^(?:here|this|voici|voila|ceci|say|dit)$/.test(word));
}
