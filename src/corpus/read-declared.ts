/** What editors declare beside the entries: replies, kinds of requests, and what is said to people in distress. */
import { type CareReading, loadCare } from './care/read-care.ts';
import { type RepliesReading, readReplies } from './replies/read-replies.ts';
import { loadRequests, type RequestsReading } from './requests/read-requests.ts';

export interface DeclaredReading {
  readonly replies: RepliesReading;
  readonly requests: RequestsReading;
  readonly care: CareReading;
}

/** Never throws for what stands in the files: that becomes problems. A missing file declares nothing. */
export async function readDeclared(corpus: string): Promise<DeclaredReading> {
  const [replies, requests, care] = await Promise.all([
    readReplies(corpus),
    loadRequests(corpus),
    loadCare(corpus),
  ]);
  return { replies, requests, care };
}
