/** A message that says nothing in words: a sticker, a place, a file. The desk answers it in kind, and asks for words. */
import type { IncomingMessage } from '../../message.ts';
import { type Skill, textReply } from '../skill.ts';
import { WITHOUT_WORDS, type Wordless } from './wording.ts';

/** @param readsPhotos whether a badge may be sent as a photo */
export function createWithoutWords({ readsPhotos }: { readonly readsPhotos: boolean }): Skill {
  return {
    name: 'without-words',
    stage: 'command',
    claim: ({ text }) => (text.trim() === '' ? { confidence: 1, why: 'there are no words in it' } : null),
    async reply({ language, message, conversation: { pendingChoices, lastAnswer } }) {
      const words = WITHOUT_WORDS[language];
      const kind = kindOf(message);
      const said = kind === 'document' && readsPhotos ? words.documentOrBadge : words[kind];
      // What was offered before can still be chosen.
      return { replies: [textReply(said)], remember: { pendingChoices, lastAnswer } };
    },
  };
}

function kindOf({ circumstance, attachments: [file] }: IncomingMessage): Wordless {
  if (circumstance === 'place' || circumstance === 'contact' || circumstance === 'order') return circumstance;
  return file?.kind ?? 'unknown';
}
