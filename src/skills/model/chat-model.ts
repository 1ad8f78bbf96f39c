/** What the desk asks of a language model: text in, text out, and nothing else. */

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** Of the answer. */
  readonly maxTokens: number;
  /** Whose budget pays; never sent. */
  readonly account: string;
}

export type ChatFailure =
  /** The budget of the person or of the day is used up: nothing was sent. */
  | 'spent'
  | 'timeout'
  /** Not reached, or cut off on the way. */
  | 'network'
  /** 429, even after waiting. */
  | 'busy'
  /** 5xx, even after waiting. */
  | 'server'
  /** Another status: a wrong key, model or address. */
  | 'refused'
  /** An answer that is none: no JSON, too large, of another shape. */
  | 'invalid'
  /** No text: a refusal, a tool call, a filter, silence, or a text that stops in the middle. */
  | 'no-text';

export type ChatResult =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Used in all, where the server tells. */
      readonly tokens: number | undefined;
    }
  | { readonly kind: 'failed'; readonly why: ChatFailure };

export interface ChatModel {
  /** Never throws: what goes wrong is a result too. */
  complete(request: ChatRequest): Promise<ChatResult>;
}

/** A guess on the high side: English has some 4 characters a token, French some 3. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / 3);
}
