/** How voice notes become text under a configuration. */
import type { TranscriberConfig } from '../config/model.ts';
import { commandTranscriber } from '../media/speech/command.ts';
import { createHear, type Summaries } from '../media/speech/create-hear.ts';
import { endpointTranscriber } from '../media/speech/endpoint.ts';
import type { Transcriber } from '../media/speech/transcriber.ts';
import type { VoiceReader } from '../media/speech/voice-reader.ts';
import { deaf, type Hear, type Heard } from '../skills/voice/hear.ts';
import { createListen, type Listen } from '../skills/voice/listen.ts';
import type { MediaSources } from './wire-media.ts';

export interface VoiceParts {
  /** undefined: people are told that voice is not understood here. */
  readonly transcriber: TranscriberConfig | undefined;
  readonly sources: MediaSources;
  readonly reader: VoiceReader;
  /** Whether somebody in distress speaks: then nothing is asked first, and no model is told. */
  readonly isDistress: (text: string) => boolean;
  readonly summaries: Summaries | undefined;
  /** Told what became of each voice note, without what was said in it. */
  readonly onHeard: (outcome: string) => void;
  readonly onFault: (error: unknown) => void;
}

export function wireVoice(parts: VoiceParts): Listen {
  const { transcriber, sources, reader, summaries, onHeard, onFault, isDistress } = parts;
  const hear: Hear = transcriber
    ? createHear({
        sources,
        reader,
        transcriber: transcriberOf(transcriber, reader),
        summaries,
        isDistress,
        limits: { milliseconds: transcriber.seconds * 1000 },
        onFault,
      })
    : deaf;
  return createListen(async (...note) => {
    const heard = await hear(...note);
    onHeard(outcomeOf(heard));
    return heard;
  });
}

function transcriberOf(config: TranscriberConfig, reader: VoiceReader): Transcriber {
  return config.kind === 'command'
    ? commandTranscriber({ ...config, reader })
    : endpointTranscriber({ ...config.openai, model: config.model });
}

function outcomeOf(heard: Heard): string {
  if (heard.kind === 'failed') return heard.why;
  return heard.kind === 'said' && !heard.sure ? 'unsure' : heard.kind;
}
