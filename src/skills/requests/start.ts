/** The beginning of a request: "I need a work certificate, I'm Aya Benali, 48213". */
import { localDay } from '../../clock.ts';
import type { RequestCatalog, RequestKind } from '../../corpus/requests/schema.ts';
import type { Choice, Language } from '../../message.ts';
import { pickedIn } from '../choice.ts';
import type { Dialogue } from '../conversation.ts';
import { type Outcome, type Skill, type Turn, textReply } from '../skill.ts';
import { WORDING } from '../wording.ts';
import { takenUp, withDetails, withLine } from './at-hand.ts';
import type { Fault } from './fault.ts';
import { isForAnother } from './find-reason.ts';
import { type Intent, kindAskedFor, kindNamed, kindsOfDocument } from './intent.ts';
import { isQuestion } from './phrases.ts';
import { readable, said } from './plain.ts';
import { nextReply, showFields } from './show.ts';
import { newState, questionOf, type State, withFacts } from './state.ts';
import type { Note } from './steps.ts';
import { type Begun, intentOf } from './turn-intent.ts';
import { labelOf, REQUEST_WORDING } from './wording.ts';

/** The skill that leads the dialogue once it has begun. */
export const DIALOGUE_NAME = 'request';

export interface StartDeps {
  readonly catalog: () => RequestCatalog;
  readonly minutes: number;
}

export interface StartSkills {
  /** A message that asks for a request and for nothing else. */
  readonly command: Skill;
  /** A message that may ask for one, weighed against the FAQ. */
  readonly open: Skill;
  /** "What can I request?" */
  readonly kinds: Skill;
  /** A request that is only named, offered beside the entries about it. */
  readonly offer: Skill;
  /** "Une attestation": one of several, which are offered. */
  readonly which: Skill;
  /** "How do I order a keyboard?", where the FAQ does not say. */
  readonly way: Skill;
  /** An offer taken up. */
  readonly offered: Skill;
}

export function createStartSkills(deps: StartDeps): StartSkills {
  const starter = (name: string, stage: 'command' | 'open'): Skill => ({
    name,
    stage,
    claim(turn) {
      const intent = intentOf(turn, deps.catalog());
      if (!intent || isBesideEntries(turn, intent)) return null;
      // "Can I have a second screen?" asks the FAQ, and the request is offered below its answer.
      if ((intent.asks || stage === 'open') && turn.finding.decision === 'answer') return null;
      return intent.strength === stage ? { confidence: intent.confidence, why: intent.why } : null;
    },
    async reply(turn) {
      const intent = intentOf(turn, deps.catalog());
      return intent ? begin(turn, intent, deps.minutes) : { replies: [] };
    },
  });
  return {
    command: starter('new-request', 'command'),
    open: starter('maybe-request', 'open'),
    kinds: createKindsSkill(deps.catalog),
    offer: createOfferSkill(deps.catalog),
    which: createWhichSkill(deps.catalog),
    way: createWaySkill(deps.catalog),
    offered: createOfferedSkill(deps),
  };
}

/** @param question whose buttons are still understood; that of the state unless it was answered */
export function keep(state: State, now: Date, minutes: number, question = questionOf(state)): Dialogue {
  const expires = new Date(now.getTime() + minutes * 60_000).toISOString();
  return { skill: DIALOGUE_NAME, state, expires, question };
}

export function begin(
  { text, language, conversation, now }: Turn,
  { kind, values, skipped, fault }: Begun,
  minutes: number,
): Outcome {
  const begun = { ...newState(kind, values, language, skipped), begun: now.toISOString() };
  const state = withFacts(begun, kind, conversation.facts, localDay(now));
  const words = REQUEST_WORDING[language];
  const filled = kind.fields.filter(({ id }) => state.values[id] !== undefined);
  const opening = [
    `${words.start(labelOf(kind, language))} ${words.howToStop}`,
    ...(isForAnother(readable(text)) ? [words.forAnother] : []),
  ];
  const known = state.step === 'confirming' ? [] : showFields(filled, state.values, language);
  return {
    replies: [nextReply(state, kind, faultOf(state, kind, fault), [...opening, ...known])],
    remember: { dialogue: keep(state, now, minutes), language },
  };
}

/** Days that were said and could not be taken are asked for again, and the person knows why. */
function faultOf(state: State, kind: RequestKind, fault: Fault | undefined): readonly Note[] {
  const field = kind.fields.find(({ id, type }) => /^date/.test(type) && state.values[id] === undefined);
  return field && fault && fault.is !== 'unclear' ? [{ is: 'fault', fault, field }] : [];
}

/** "Leave" alone may be a question as well: the form opens by itself only where no entry is about it. */
function isBesideEntries({ finding }: Turn, { isOnlyNamed }: Intent): boolean {
  return isOnlyNamed === true && finding.decision !== 'fallback';
}

/** So many entries leave room for the request among three choices. */
const MOST_ENTRIES = 2;

const OFFERED = 'request:';

function offerOf(kind: RequestKind, language: Language): Choice {
  return { id: OFFERED + kind.id, title: REQUEST_WORDING[language].offered(labelOf(kind, language)) };
}

function createOfferSkill(catalog: () => RequestCatalog): Skill {
  return {
    name: 'offer-request',
    stage: 'open',
    claim(turn) {
      const intent = intentOf(turn, catalog());
      if (!intent || !isBesideEntries(turn, intent)) return null;
      const confidence = Math.max(intent.confidence, turn.finding.confidence);
      return { confidence, why: `${intent.why}, and the FAQ has entries about it` };
    },
    async reply(turn) {
      const { finding, language } = turn;
      const intent = intentOf(turn, catalog());
      const entries = finding.candidates.slice(0, MOST_ENTRIES).map(({ id, title }) => ({ id, title }));
      const choices = [...entries, ...(intent ? [offerOf(intent.kind, language)] : [])];
      return {
        replies: [{ ...textReply(WORDING[language].aboutTopic), choices }],
        remember: { pendingChoices: choices },
      };
    },
  };
}

/** The requests themselves among choices. */
export function offersOf(kinds: readonly RequestKind[], language: Language): readonly Choice[] {
  return kinds.map((kind) => ({ id: OFFERED + kind.id, title: labelOf(kind, language) }));
}

/** Longer messages say more than that something is wished for. */
const LONGEST_WISH = 200;

/** The way to something that the FAQ does not know: the request itself is offered. */
function createWaySkill(catalog: () => RequestCatalog): Skill {
  const kindFor = (turn: Turn): RequestKind | undefined =>
    turn.finding.decision === 'fallback' &&
    turn.conversation.dialogue === null &&
    turn.text.length <= LONGEST_WISH
      ? kindAskedFor(catalog(), readable(turn.text))
      : undefined;
  return {
    name: 'way-to-request',
    stage: 'open',
    claim: (turn) =>
      kindFor(turn)
        ? { confidence: PERHAPS_ONE, why: 'it asks the way to a request, which the FAQ does not know' }
        : null,
    async reply(turn) {
      const kind = kindFor(turn);
      return kind ? withLine(turn, { replies: [textReply('')] }, kind) : { replies: [] };
    },
  };
}

/** Below what the FAQ is sure of. */
const PERHAPS_ONE = 0.6;

function createWhichSkill(catalog: () => RequestCatalog): Skill {
  const kindsFor = (turn: Turn): readonly RequestKind[] =>
    turn.text.length > LONGEST_WISH || intentOf(turn, catalog())
      ? []
      : kindsOfDocument(catalog(), readable(turn.text));
  return {
    name: 'which-request',
    stage: 'open',
    claim: (turn) =>
      kindsFor(turn).length > 0 && turn.finding.decision !== 'answer'
        ? {
            confidence: Math.max(PERHAPS_ONE, turn.finding.confidence),
            why: 'it may ask for several requests',
          }
        : null,
    async reply(turn) {
      const { finding, language } = turn;
      const entries = finding.decision === 'suggest' ? finding.candidates.slice(0, 1) : [];
      const choices = [
        ...offersOf(kindsFor(turn), language),
        ...entries.map(({ id, title }) => ({ id, title })),
      ];
      return {
        replies: [{ ...textReply(REQUEST_WORDING[language].which), choices }],
        remember: { pendingChoices: choices },
      };
    },
  };
}

function createOfferedSkill(deps: StartDeps): Skill {
  const kindOf = (turn: Turn): RequestKind | undefined => {
    const picked = pickedIn(turn);
    const offered =
      turn.tap?.kind === 'entry' ? turn.tap.entryId : typeof picked === 'object' ? picked.id : '';
    return deps.catalog().kinds.find(({ id }) => OFFERED + id === offered);
  };
  const begunBy = (turn: Turn): Begun | undefined => {
    const kind = kindOf(turn);
    if (!kind) return takenUp(turn, deps.catalog());
    const { said: details = '' } = turn.conversation.requestAtHand ?? {};
    return withDetails({ kind, values: {}, skipped: [] }, details, localDay(turn.now));
  };
  return {
    name: 'offered-request',
    stage: 'dialogue',
    claim: (turn) =>
      begunBy(turn) ? { confidence: 1, why: 'it takes up the request that was offered' } : null,
    async reply(turn) {
      const begun = begunBy(turn);
      return begun ? begin(turn, begun, deps.minutes) : { replies: [] };
    },
  };
}

const ASKS_FOR_KINDS = new Set(
  (
    'requests|request|my requests|what can i request|what requests can i make|which requests can i make|which requests do you take|make a request|new request|i want to make a request|i need to make a request|i would like to make a request|i have a request|administrative request|administrative requests|' +
    'demandes|demande|mes demandes|faire une demande|nouvelle demande|je veux faire une demande|je voudrais faire une demande|je souhaite faire une demande|j ai une demande|quelles demandes puis je faire|que puis je demander ici|demande administrative|demandes administratives'
  ).split('|'),
);

/** "They told me to make a request here": of no kind yet. */
const MAKES_REQUEST =
  /\b(?:faire|fais|deposer|lancer|make|put in|submit|file|start|raise) (?:une|ma|a|my|another|an|une autre) (?:new |nouvelle )?(?:demande|request)\b/;

function makesSomeRequest(turn: Turn, catalog: RequestCatalog): boolean {
  const text = readable(turn.text);
  const isPlain = MAKES_REQUEST.test(said(text)) && !isQuestion(text) && turn.finding.decision !== 'answer';
  return isPlain && kindNamed(catalog, text) === undefined && kindsOfDocument(catalog, text).length === 0;
}

function createKindsSkill(catalog: () => RequestCatalog): Skill {
  return {
    name: 'request-kinds',
    stage: 'command',
    claim: (turn) =>
      ASKS_FOR_KINDS.has(said(readable(turn.text))) || makesSomeRequest(turn, catalog())
        ? { confidence: 1, why: 'it asks what can be requested' }
        : null,
    async reply({ language }) {
      return {
        replies: [textReply(kindsOf(catalog(), language))],
        remember: { pendingChoices: offersOf(catalog().kinds, language) },
      };
    },
  };
}

/** What can be requested, in words. */
export function kindsOf({ kinds }: RequestCatalog, language: Language): string {
  const labels = kinds.map((kind) => labelOf(kind, language));
  const example = kinds[0]?.phrases[language][0];
  const words = REQUEST_WORDING[language];
  return example === undefined ? words.noKinds : words.kinds(labels, example);
}
