/** One turn of the model skill against a stand-in server. */
import type { Entry } from '../../../src/corpus/entry.ts';
import { createOpenAiChat } from '../../../src/model/openai-chat.ts';
import type { Decision, Finding } from '../../../src/retrieval/finding.ts';
import { type Conversation, NEW_CONVERSATION } from '../../../src/skills/conversation.ts';
import { fallback } from '../../../src/skills/fallback.ts';
import { faq } from '../../../src/skills/faq.ts';
import { createModelSkill, type ModelSkillDeps } from '../../../src/skills/model/model-skill.ts';
import type { Turn } from '../../../src/skills/skill.ts';
import type { FakeModel } from '../../helpers/fake-model.ts';
import { entryOf } from '../../helpers/index-of.ts';
import { messageOf } from '../../helpers/transcript.ts';

export const LEAVE = entryOf({
  id: 'leave',
  questions: ['How do I ask for leave?'],
  answer:
    'Ask in *MyHR* ten days ahead: https://hr.orvane.example/leave\nInterns have 15 days. Questions: hr@orvane.example or +33 1 23 45 67 89.',
});

export interface Asked {
  readonly entries?: readonly Entry[];
  readonly decision?: Decision;
  readonly confidence?: number;
  readonly conversation?: Partial<Conversation> & { readonly turns?: unknown };
  readonly message?: Parameters<typeof messageOf>[1];
  readonly language?: 'en' | 'fr';
}

/** A turn whose candidates are the entries, in order. */
export function turnOf(text: string, asked: Asked = {}): Turn {
  const { entries = [LEAVE], decision = 'fallback', confidence = 0.2, language = 'en' } = asked;
  const finding: Finding = {
    text,
    language,
    decision,
    entry: null,
    confidence,
    candidates: entries.map(({ id, questions }) => ({
      id,
      title: questions[0] ?? '',
      score: 0.3,
      confidence,
    })),
    terms: [],
  };
  return {
    message: messageOf(text, asked.message),
    text,
    language,
    conversation: { ...NEW_CONVERSATION, ...asked.conversation },
    finding,
    retriever: {
      ask: () => finding,
      entry: (id, wanted) =>
        entries.find((entry) => entry.translation_of === id && entry.language === wanted) ??
        entries.find((entry) => entry.id === id),
      topics: () => ['leave'],
      languages: ['en', 'fr'],
    },
    now: new Date('2026-06-15T10:00:00Z'),
  };
}

export function deskWith(fake: FakeModel, deps: Partial<ModelSkillDeps> = {}) {
  const asked: string[] = [];
  const skill = createModelSkill({
    model: createOpenAiChat({ baseUrl: fake.baseUrl, model: 'small', timeoutMs: 5000, wait: async () => {} }),
    switches: { fallback: true, conversation: true },
    others: () => [faq, fallback],
    accountOf: ({ person }) => person,
    onAsked: (what) => asked.push(what),
    ...deps,
  });
  return { skill, asked };
}
