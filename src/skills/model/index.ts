/** What the rest of the house takes from here. */
export type { ChatFailure, ChatMessage, ChatModel, ChatRequest, ChatResult } from './chat-model.ts';
export type { EarlierTurn } from './earlier-turn.ts';
export { DEFAULT_MEMORY, type MemoryLimits, remember } from './memory.ts';
export { type Asked, createModelSkill, type ModelSkillDeps, type ModelSwitches } from './model-skill.ts';
export { type RedactOptions, redact } from './redact.ts';
export { isConfidentialTalk } from './sources.ts';
export { memoryLedger, type SpendCaps, type SpendLedger, withSpendCaps } from './spending.ts';
export { createSummarizer, type Summarizer, type SummarizerDeps } from './summarizer.ts';
