/** An answer that comes as server-sent events, from servers that stream whether asked to or not. */
import * as z from 'zod';
import type { ChatResult } from '../skills/model/chat-model.ts';
import { parseJson } from './parse-json.ts';

const chunkSchema = z.object({
  choices: z.array(
    z.object({
      delta: z.object({ content: z.string().nullish(), tool_calls: z.array(z.unknown()).nullish() }),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage: z.object({ total_tokens: z.number().int().nonnegative() }).nullish().catch(undefined),
});

/** Nothing is shown before all is there, as it could not be checked. */
export function textOfStream(body: string): ChatResult {
  let text = '';
  let tokens: number | undefined;
  let isWhole = false;
  for (const line of body.split(/\r?\n/)) {
    if (!line.startsWith('data:')) continue;
    const data = line.slice(5).trim();
    if (data === '[DONE]') break;
    const chunk = chunkSchema.safeParse(parseJson(data));
    if (!chunk.success) return { kind: 'failed', why: 'invalid' };
    tokens = chunk.data.usage?.total_tokens ?? tokens;
    const [choice] = chunk.data.choices;
    if ((choice?.delta.tool_calls?.length ?? 0) > 0) return { kind: 'failed', why: 'no-text' };
    text += choice?.delta.content ?? '';
    isWhole ||= choice?.finish_reason === 'stop';
  }
  const isText = isWhole && text.trim() !== '';
  return isText ? { kind: 'text', text, tokens } : { kind: 'failed', why: 'no-text' };
}
