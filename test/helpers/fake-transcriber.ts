/** A stand-in for an OpenAI-compatible transcription endpoint, which checks what it is sent. */
import { type Answer, type FakeVendor, startFakeVendor } from './fake-vendor.ts';

export interface FakeTranscriber {
  readonly vendor: FakeVendor;
  /** `http://127.0.0.1:port/v1`. */
  readonly baseUrl: string;
  /** What was wrong with the requests: nothing, if all is well. */
  readonly faults: string[];
  /** What is said in a recording; the bytes must come as they were sent. */
  knows(note: Uint8Array, said: Said): void;
  close(): Promise<void>;
}

/** A text, or a whole answer with how sure it is and in which language. */
export type Said = string | { readonly text: string; readonly language?: string; readonly logprob?: number };

export const TRANSCRIBE_KEY = 'sk-transcribe';

export async function startFakeTranscriber(): Promise<FakeTranscriber> {
  const known: { readonly note: Buffer; readonly said: Said }[] = [];
  const faults: string[] = [];
  const vendor = await startFakeVendor({
    respond({ path, headers, bytes }): Answer {
      const form = bytes.toString('latin1');
      const expect = (isSo: boolean, what: string) => void (isSo || faults.push(what));
      expect(path === '/v1/audio/transcriptions', `a request for ${path}`);
      expect(headers.authorization === `Bearer ${TRANSCRIBE_KEY}`, 'another key');
      const names = [...form.matchAll(/; name="([^"]*)"/g)].map(([, name]) => name).sort();
      expect(names.join() === 'file,model,response_format', `the fields ${names.join()}`);
      expect(/; filename="voice\.ogg"\r\nContent-Type: audio\/ogg\r\n\r\nOggS/.test(form), 'another file');
      expect(/name="model"\r\n\r\nwhisper-1\r\n/.test(form), 'another model');
      const said = known.find(({ note }) => bytes.includes(note))?.said;
      return said === undefined ? { status: 422, body: {} } : { status: 200, body: answerOf(said) };
    },
    describeError: ({ status = 500 }) => ({ status, body: {} }),
  });
  return {
    vendor,
    baseUrl: `${vendor.url}/v1`,
    faults,
    knows: (note, said) => void known.unshift({ note: Buffer.from(note), said }),
    close: vendor.close,
  };
}

function answerOf(said: Said): object {
  if (typeof said === 'string') return { text: said };
  const { text, language, logprob = -0.1 } = said;
  return { text, language, segments: [{ avg_logprob: logprob, no_speech_prob: 0 }] };
}
