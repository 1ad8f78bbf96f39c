/** A title as it stands in the language that is spoken now, where the FAQ has it there. */
import type { Choice } from '../message.ts';
import type { Turn } from './skill.ts';

export function inLanguage({
  language,
  retriever,
}: Pick<Turn, 'language' | 'retriever'>): (choice: Choice) => Choice {
  return (choice) => {
    const entry = retriever.entry(choice.id, language);
    return { id: entry?.id ?? choice.id, title: entry?.questions[0] ?? choice.title };
  };
}
