/** What editors declare beside the entries: replies and kinds of requests. */
import { type RepliesReading, readReplies } from './replies/read-replies.ts';
import { loadRequests, type RequestsReading } from './requests/read-requests.ts';

export interface DeclaredReading {
  readonly replies: RepliesReading;
  readonly requests: RequestsReading;
}

/** Never throws for what stands in the files: that becomes problems. A missing file declares nothing. */
export async function readDeclared(corpus: string): Promise<DeclaredReading> {
  const [replies, requests] = await Promise.all([readReplies(corpus), loadRequests(corpus)]);
  return { replies, requests };
}
