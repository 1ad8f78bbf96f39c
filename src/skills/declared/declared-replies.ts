/** The replies that editors declare in `corpus/replies.yaml`: "quote", "send me a cat, please". */
import { explainMedium, isWebAddress } from '../../corpus/media.ts';
import type { DeclaredReply, PerLanguage } from '../../corpus/replies/declared-reply.ts';
import { fillTemplate } from '../../corpus/replies/placeholders.ts';
import type { Language, Reply } from '../../message.ts';
import type { Skill, Turn } from '../skill.ts';
import { buildRequest } from './build-request.ts';
import { createMatcher, type Match, type Matcher } from './match.ts';
import { type Picked, readAnswer } from './read-answer.ts';
import type { WebFetch } from './web.ts';

export interface DeclaredRepliesDeps {
  /** Asked anew for each message, as the corpus may change; the same list as long as it does not. */
  readonly replies: () => readonly DeclaredReply[];
  /** Left out: no network, the offline lists and pictures are used. */
  readonly fetch?: WebFetch | undefined;
  /** For `{{env.REPLY_…}}`; no other variables are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** 0 to below 1, as `Math.random`. */
  readonly random: () => number;
  /** Told that a request brought nothing, with the error if there was one; never with a text or address. */
  readonly onFailure?: ((failure: { readonly name: string; readonly error?: unknown }) => void) | undefined;
}

export function createDeclaredRepliesSkill(deps: DeclaredRepliesDeps): Skill {
  const matchers = new WeakMap<readonly DeclaredReply[], Matcher>();
  const matchesOf = (text: string): readonly Match[] => {
    const replies = deps.replies();
    const matcher = matchers.get(replies) ?? createMatcher(replies);
    matchers.set(replies, matcher);
    return matcher(text);
  };
  return {
    name: 'declared',
    stage: 'command',
    claim({ text }) {
      const matches = matchesOf(text);
      if (matches.length === 0) return null;
      const names = matches.map(({ reply }) => `"${reply.name}"`).join(' and ');
      // Below the desk's own commands, which no editor can take away by declaring their words.
      return { confidence: 0.9, why: `the whole message asks for ${names} of the declared replies` };
    },
    async reply(turn) {
      const matches = matchesOf(turn.text);
      const language = languageOf(matches, turn);
      const replies = await Promise.all(matches.map((match) => replyTo(match, language, deps)));
      return { replies, remember: { language } };
    },
  };
}

/** That of the keywords, where they are of one: a word alone often looks like another language. */
function languageOf(matches: readonly Match[], { language }: Turn): Language {
  if (matches.some(({ languages }) => languages.includes(language)) || matches.length === 0) return language;
  return matches[0]?.languages[0] ?? language;
}

async function replyTo(
  { reply, text }: Match,
  language: Language,
  deps: DeclaredRepliesDeps,
): Promise<Reply> {
  const { http } = reply;
  const own = anyText(reply.reply, language) ?? '';
  const fromList = () => choose(reply.choose_from, language, deps.random);
  if (!deps.fetch) return withoutNetwork(reply, language, text, deps.random);
  if (!http) {
    const said = own === '' ? fromList() : fillText(own, text, new Map());
    return { text: said ?? '', media: reply.media, choices: [] };
  }
  if (!http.languages.includes(language)) return withoutNetwork(reply, language, text, deps.random);
  const picked = await request(reply, text, deps);
  const said = picked && fillText(own, text, picked);
  const media = picked && reply.media.map((medium) => fillMedium(medium, picked));
  if (said !== undefined && media?.every((medium) => medium !== undefined)) {
    return { text: said, media, choices: [] };
  }
  const failure = fillText(anyText(reply.failure, language) ?? '', text, new Map()) ?? '';
  const lines = [failure, fromList() ?? ''].filter((line) => line !== '');
  return { text: lines.join('\n\n'), media: offlineMedia(reply), choices: [] };
}

/** From the list, else the reply itself where it needs nothing from the network, else what to say on a failure. */
function withoutNetwork(reply: DeclaredReply, language: Language, text: string, random: () => number): Reply {
  const media = offlineMedia(reply);
  const own = anyText(reply.reply, language);
  const complete = reply.media.length === 0 || media.length > 0;
  const said =
    choose(reply.choose_from, language, random) ??
    (own !== undefined && complete ? fillText(own, text, new Map()) : undefined) ??
    fillText(anyText(reply.failure, language) ?? own ?? '', text, new Map());
  return { text: said ?? '', media, choices: [] };
}

/** @returns undefined when it failed, whatever the reason */
async function request(
  { name, http }: DeclaredReply,
  text: string,
  { fetch, env, onFailure }: DeclaredRepliesDeps,
): Promise<Picked | undefined> {
  if (!http || !fetch) return undefined;
  try {
    const built = buildRequest(http, { text, env });
    const picked = built && readAnswer(await fetch(built), http);
    if (!picked) onFailure?.({ name });
    return picked;
  } catch (error) {
    onFailure?.({ name, error });
    return undefined;
  }
}

function fillText(template: string, text: string, picked: Picked): string | undefined {
  return fillTemplate(template, (placeholder) => {
    if (placeholder.is === 'text') return text;
    return placeholder.is === 'pick' ? picked.get(placeholder.name) : undefined;
  });
}

/** What a service names as a picture must be an address that a phone may open. */
function fillMedium(medium: string, picked: Picked): string | undefined {
  if (!medium.includes('{{')) return medium;
  const filled = fillTemplate(medium, (placeholder) =>
    placeholder.is === 'pick' ? picked.get(placeholder.name) : undefined,
  );
  if (filled === undefined || !filled.startsWith('https://') || explainMedium(filled) !== undefined) {
    return undefined;
  }
  // A name of the public internet ends with letters, which no IP address and no `localhost` does.
  return /\.[a-z]{2,63}$/i.test(new URL(filled).hostname) ? filled : undefined;
}

/** Files of the corpus need no network. */
function offlineMedia({ media, offline_media: offline }: DeclaredReply): readonly string[] {
  return offline.length > 0
    ? offline
    : media.filter((medium) => !isWebAddress(medium) && !medium.includes('{{'));
}

function choose(
  lists: PerLanguage<readonly string[]>,
  language: Language,
  random: () => number,
): string | undefined {
  const list = lists[language] ?? lists.en ?? lists.fr ?? [];
  return list[Math.floor(random() * list.length)];
}

function anyText(texts: PerLanguage<string>, language: Language): string | undefined {
  return texts[language] ?? texts.en ?? texts.fr;
}
