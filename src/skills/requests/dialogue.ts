/** The dialogue about one request, from the first question to the yes: the skill around `advance`. */
import { localDay } from '../../clock.ts';
import type { RequestKind } from '../../corpus/requests/schema.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Language, Reply } from '../../message.ts';
import { type Outcome, type Skill, type Turn, textReply } from '../skill.ts';
import { advance } from './advance.ts';
import { saysWrong } from './correct.ts';
import type { RequestSkillDeps } from './deps.ts';
import { findElsewhere } from './elsewhere.ts';
import { type Intent, namesRequest } from './intent.ts';
import { readChange, readStatements } from './labels.ts';
import { asksWhen, steers, withoutCorrection } from './phrases.ts';
import { readable, wordsOf } from './plain.ts';
import { daysBesideQuestion } from './question-beside.ts';
import { nextReply, reminder } from './show.ts';
import { begin, DIALOGUE_NAME, keep } from './start.ts';
import { questionOf, readState, type State, withFacts } from './state.ts';
import type { Step } from './steps.ts';
import { intentOf } from './turn-intent.ts';
import { labelOf, REQUEST_WORDING } from './wording.ts';

export interface DialogueDeps extends Required<RequestSkillDeps> {
  /** What begins a request, for a message that comes after one has expired. */
  readonly start: readonly Skill[];
}

/** A dialogue that is not over, with its kind as it is declared now. */
interface Open {
  readonly state: State;
  readonly kind: RequestKind | undefined;
  readonly expired: boolean;
}

export function createRequestDialogue(deps: DialogueDeps): {
  skill: Skill;
  resume(turn: Pick<Turn, 'conversation' | 'now'>): Reply | null;
} {
  const open = ({
    conversation: { dialogue, facts },
    now,
  }: Pick<Turn, 'conversation' | 'now'>): Open | undefined => {
    const state = dialogue?.skill === DIALOGUE_NAME ? readState(dialogue.state) : undefined;
    if (!dialogue || !state) return undefined;
    const kind = deps.catalog().kinds.find(({ id }) => id === state.kind);
    const expired = now.getTime() > Date.parse(dialogue.expires);
    return { state: kind ? withFacts(state, kind, facts, localDay(now)) : state, kind, expired };
  };

  const skill: Skill = {
    name: DIALOGUE_NAME,
    stage: 'dialogue',
    claim(turn) {
      const found = open(turn);
      const text = readable(turn.text);
      if (!found || text === '') return null;
      if (found.state.step === 'sent') {
        const isAbout =
          confirms(turn) || isOfSent(text, found.kind) || noteAskedFor(turn, found) !== undefined;
        return !found.expired && isAbout
          ? { confidence: 0.9, why: 'the request that it is about was sent already' }
          : null;
      }
      if (found.expired) return { confidence: 0.9, why: 'a request was open, and has expired' };
      return { confidence: 0.9, why: `a request is open (${found.state.kind})` };
    },
    async reply(turn) {
      const found = open(turn);
      if (!found) return { replies: [] };
      const { state, kind, expired } = found;
      const words = REQUEST_WORDING[state.language];
      if (!kind) return { replies: [textReply(words.withdrawn)], remember: { dialogue: null } };
      const note = noteAskedFor(turn, found);
      if (note !== undefined)
        return {
          replies: [textReply(note)],
          remember: { dialogue: keep(state, turn.now, deps.minutes, turn.conversation.dialogue?.question) },
        };
      if (state.step === 'sent') return { replies: [textReply(words.alreadySent(state.reference, kind.to))] };
      return expired ? giveUp(turn, kind, deps) : hear(turn, state, kind, deps);
    },
  };

  return {
    skill,
    resume(turn) {
      const found = open(turn);
      if (!found?.kind || found.expired || found.state.step === 'sent') return null;
      return nextReply(found.state, found.kind, []);
    },
  };
}

/** What was said of the answer when the request was sent, for "how long will it take?" */
function noteAskedFor({ text, finding, language }: Turn, { state, kind }: Open): string | undefined {
  const asks = state.step === 'sent' && finding.decision !== 'answer' && asksWhen(readable(text));
  return asks ? kind?.note?.[language] : undefined;
}

/** A yes, a cancel or a correction that comes after the request has gone. */
function isOfSent(text: string, kind: RequestKind | undefined): boolean {
  if (steers(text, 'yes') || steers(text, 'cancel')) return true;
  const { rest } = withoutCorrection(text);
  return (
    kind !== undefined &&
    (readChange(kind, rest) !== undefined || readStatements(kind, rest).length > 0 || saysWrong(kind, rest))
  );
}

/** Says that the request has expired, and answers what the person came for now. */
async function giveUp(turn: Turn, kind: RequestKind, deps: DialogueDeps): Promise<Outcome> {
  const { language } = turn;
  const note = textReply(REQUEST_WORDING[language].expired(labelOf(kind, language), deps.minutes));
  const fresh = { ...turn, conversation: { ...turn.conversation, dialogue: null } };
  const elsewhere = confirms(turn) ? undefined : findElsewhere(fresh, [...deps.start, ...deps.others()]);
  const outcome = await elsewhere?.skill.reply(fresh);
  return {
    ...outcome,
    replies: [note, ...(outcome?.replies ?? [])],
    remember: { dialogue: null, ...outcome?.remember },
  };
}

/** Answers what the request asked at its end: by one of its own buttons, or in words. */
function confirms({ tap, text }: Turn): boolean {
  if (tap) return tap.kind === 'answer';
  return steers(readable(text), 'yes') || steers(readable(text), 'cancel');
}

/** What was typed, or the whole of what stands on the button; undefined for a button that answers nothing here. */
function saidTo(state: State, kind: RequestKind, { tap, text }: Turn): string | undefined {
  if (!tap) return readable(text);
  const { choices } = nextReply(state, kind, []);
  const tapped = tap.kind === 'answer' ? choices.find(({ id }) => id === tap.answer) : undefined;
  return tapped?.title;
}

async function hear(turn: Turn, before: State, kind: RequestKind, deps: DialogueDeps): Promise<Outcome> {
  const { now } = turn;
  const text = saidTo(before, kind, turn);
  const intent = intentOf(turn, deps.catalog());
  const other = intent && intent.kind.id !== kind.id ? intent : undefined;
  if (other && text !== undefined && withoutCorrection(text).corrects)
    return begin(turn, inheriting(other, before, kind), deps.minutes);
  const another = other?.strength === 'command' ? other.kind : undefined;
  const elsewhere = findElsewhere(turn, deps.others());
  const state = { ...before, language: languageOf(turn, before) };
  const heard = {
    today: localDay(now),
    elsewhere: another ? 'command' : (elsewhere?.kind ?? 'nothing'),
    namesRequest: namesRequest(deps.catalog(), text ?? ''),
  } as const;
  const step: Step = text === undefined ? { is: 'not-mine' } : advance(state, kind, { ...heard, text });
  const goingOn = (next: State, replies: readonly Reply[]): Outcome => ({
    replies,
    remember: { dialogue: keep(next, now, deps.minutes), language: next.language },
  });
  const waiting = { ...state, fresh: false };
  const days = text === undefined ? undefined : daysBesideQuestion(state, kind, text, heard.today);
  const taken =
    days === undefined ? undefined : advance(state, kind, { ...heard, elsewhere: 'nothing', text: days });
  if (taken?.is === 'going-on' && !another) {
    const { language } = taken.state;
    const answer = await elsewhere?.skill.reply(turn);
    const next = { ...taken.state, fresh: true };
    if (answer?.effects || answer?.remember?.dialogue !== undefined)
      return interrupt(turn, answer, waiting, kind, deps);
    const replies = answer?.replies ?? [textReply(REQUEST_WORDING[language].noAnswer(kind.to))];
    return goingOn(next, [...replies, nextReply(next, kind, taken.notes)]);
  }
  const words = REQUEST_WORDING[state.language];
  switch (step.is) {
    case 'going-on':
      return goingOn({ ...step.state, fresh: true }, [nextReply(step.state, kind, step.notes)]);
    case 'cancelled':
      return {
        replies: [textReply(words.cancelled(labelOf(kind, state.language)))],
        remember: { dialogue: null, language: state.language },
      };
    case 'confirmed':
      return send(state, kind, now, deps);
    case 'not-mine': {
      if (another) {
        const [own, other] = [kind, another].map((each) => labelOf(each, state.language));
        return goingOn(waiting, [textReply(words.busy(own ?? '', other ?? ''))]);
      }
      if (elsewhere) return interrupt(turn, await elsewhere.skill.reply(turn), waiting, kind, deps);
      return goingOn(waiting, [textReply(words.noAnswer(kind.to)), reminder(state, kind)]);
    }
  }
}

/** "Actually no, I need a certificate": what both kinds ask for need not be said again. */
function inheriting(intent: Intent, { values }: State, from: RequestKind): Intent {
  const shared = intent.kind.fields.filter(({ id, type }) =>
    from.fields.some((field) => field.id === id && field.type === type && field.type !== 'text'),
  );
  const known = shared.flatMap(({ id }) => (values[id] === undefined ? [] : [[id, values[id]] as const]));
  return { ...intent, values: { ...Object.fromEntries(known), ...intent.values } };
}

/** Another skill's answer, and the way back. */
function interrupt(
  turn: Turn,
  outcome: Outcome,
  state: State,
  kind: RequestKind,
  deps: DialogueDeps,
): Outcome {
  const ends = outcome.effects?.some((effect) => effect.kind === 'erase' || effect.kind === 'hand-over');
  // A dialogue of its own takes the place of this one.
  if (ends || outcome.remember?.dialogue !== undefined) return outcome;
  // A skill that says which language goes on is obeyed; any other reply may be in a language of its own.
  const goingOn = { ...state, language: outcome.remember?.language ?? state.language };
  const shown = { ...state, language: outcome.remember?.language ?? turn.language };
  return {
    ...outcome,
    replies: [...outcome.replies, reminder(shown, kind)],
    remember: { ...outcome.remember, dialogue: keep(goingOn, turn.now, deps.minutes) },
  };
}

/** The one place where something leaves: after the yes, and once. */
function send(state: State, kind: RequestKind, now: Date, deps: DialogueDeps): Outcome {
  const { language, values } = state;
  const reference = deps.reference();
  const mail = deps.compose({ reference, kind, values, language, confirmedAt: now });
  const words = REQUEST_WORDING[language];
  const text = [words.sent(reference, kind.to), kind.note?.[language] ?? '']
    .filter((line) => line !== '')
    .join('\n');
  return {
    replies: [textReply(text)],
    remember: {
      dialogue: keep(
        { ...state, values: {}, step: 'sent', asked: '', reference },
        now,
        deps.minutes,
        questionOf(state),
      ),
      language,
    },
    effects: [
      { kind: 'open-request', reference, requestKind: kind.id },
      { kind: 'mail', mail },
    ],
  };
}

/**
 * A name, a number or a street says nothing about the language; a sentence does, by two words that
 * only its language has; one alone may be part of a name.
 */
function languageOf({ text, language }: Turn, { language: before }: State): Language {
  const words = wordsOf(text);
  const telling = new Set(words.filter((word) => isStopword(word, language) && !isStopword(word, before)));
  return telling.size >= 2 && !FRENCH_PLACES.test(text) ? language : before;
}

/** "12 rue de la Paix" is no sentence, whatever it is an answer to. */
const FRENCH_PLACES =
  /\d[\w ,]{0,12}\b(?:rue|avenue|av|boulevard|bd|place|chemin|impasse|allée|quai|cours|route)\b/i;
