/**
 * The child process that takes voice notes apart and decodes them: what a recording does to it, in
 * time, memory or worse, it does not do to the service.
 */
import { answerQuestions } from '../reading/answer-questions.ts';
import { decodeToWav } from './decode.ts';
import { readVoiceNote } from './voice-note.ts';
import { type VoiceAnswer, voiceQuestionSchema } from './voice-question.ts';

answerQuestions(async (question): Promise<VoiceAnswer> => {
  const { bytes, mostSeconds, wav } = voiceQuestionSchema.parse(question);
  const { seconds } = readVoiceNote(bytes, mostSeconds);
  if (wav !== null) await decodeToWav(bytes, wav, mostSeconds);
  return { seconds };
});
