/** A tapped button or row of a "did you mean", of the last one or of any before: its id names the entry. */
import { localDay } from '../clock.ts';
import type { Entry } from '../corpus/entry.ts';
import type { Language } from '../message.ts';
import { answerWith } from './faq.ts';
import { type Outcome, type Skill, type Turn, textReply } from './skill.ts';

const GONE: Readonly<Record<Language, string>> = {
  en: 'This question is no longer on my list, so I cannot answer it any more. Ask me in your own words, and I will look again.',
  fr: "Cette question n'est plus dans ma liste : je ne peux plus y répondre. Posez-la avec vos mots et je cherche à nouveau.",
};

export const tappedEntry: Skill = {
  name: 'tapped-entry',
  stage: 'command',
  claim: (turn) =>
    idTapped(turn) === undefined ? null : { confidence: 1, why: 'the button names an entry of the FAQ' },
  async reply(turn): Promise<Outcome> {
    const id = idTapped(turn);
    const entry = id === undefined ? undefined : (entryOf(id, turn) ?? sameTitle(turn));
    if (!entry) {
      const { pendingChoices } = turn.conversation;
      return { replies: [textReply(GONE[turn.language])], remember: { pendingChoices } };
    }
    const others = turn.conversation.pendingChoices.filter((other) => other.id !== id);
    const isOffered = others.length < turn.conversation.pendingChoices.length;
    // In the language of the button: of a title that was cut it can hardly be told.
    return answerWith(entry, { ...turn, language: entry.language }, isOffered ? others : []);
  },
};

/** Buttons had the bare id before; one that the desk did not make may only happen to be an entry's. */
function idTapped({ tap, message: { choiceId }, retriever }: Turn): string | undefined {
  if (tap?.kind === 'entry') return tap.entryId;
  return tap?.kind === 'other' && choiceId !== undefined && retriever.entry(choiceId) ? choiceId : undefined;
}

function entryOf(id: string, { retriever, now }: Turn): Entry | undefined {
  const entry = retriever.entry(id);
  return entry && isValidOn(localDay(now), entry) ? entry : undefined;
}

function isValidOn(today: string, { valid_from: from, valid_until: until }: Entry): boolean {
  return (from === undefined || from <= today) && (until === undefined || today <= until);
}

/** An editor may have given the question another id. */
function sameTitle({ finding, text, retriever }: Turn): Entry | undefined {
  const found = finding.candidates.find(({ title }) => title === text);
  return found && retriever.entry(found.id);
}
