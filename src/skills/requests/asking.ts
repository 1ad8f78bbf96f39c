/** What people say around a change that they wish: "can you make it start on the 11th instead". */
import { said } from './plain.ts';

function table(phrases: string): ReadonlySet<string> {
  return new Set(phrases.split('|'));
}

/** Before the new value. */
const LEADS = table(
  'could we do|can we do|can you do|do|on peut faire|faisons|faites|is it possible|is it possible to|would it be possible to|can it be|could it be|can you|could you|would you|will you|can we|could we|can i|could i|please|pls|plz|then|so|i want|i want to|i would like|i would like to|i d like|i d like to|id like to|i need|i need to|i d rather|i would rather|i d rather have|i prefer|i prefer to|i d prefer|i d prefer to|i would prefer|let s|lets|let me|better|' +
    'make it|make that|make this|make|change it|change that|change this|change|switch it|switch|move it|move|put it|put|put down|set it|set|write|use|keep it|keep|leave it|leave that|leave|have it|it should be|it should say|it should read|it must be|it has to be|it needs to be|it s supposed to be|should be|it s|its|it is|that s|that is|to|as|like|' +
    'c est possible|c est possible de|est ce possible|est ce possible de|est ce que c est possible|serait il possible de|possible|pouvez vous|vous pouvez|pourriez vous|peux tu|tu peux|pourrais tu|est ce que vous pouvez|je veux|je voudrais|je souhaite|j aimerais|je prefere|je prefererais|je prefere plutot|il faut|il faudrait|il faut plutot|mettez|mets|mettre|me mettre|mettez moi|mets moi|laissez|laisse|laisser|gardez|garde|garder|je garde|notez|note|noter|ecrivez|ecris|ecrire|changez|change|changer|modifiez|modifier|remplacez|remplacer|corrigez|corriger|passez|passe|passer|decalez|decaler|plutot|svp|stp|c est|c|ce serait|ca serait|ce sera|ca doit etre|ca devrait etre|en|par|pour',
);

/** Behind it. */
const TAILS = table(
  'instead|please|pls|plz|thanks|thank you|thx|then|rather|actually|if possible|if you can|if that s possible|in the end|after all|sorry|possible|' +
    'plutot|a la place|svp|stp|s il vous plait|s il te plait|merci|merci d avance|si possible|si c est possible|finalement|en fait|du coup|pardon|desole|desolee',
);

/** What shows that something is to be changed, though it is put as a question. */
const CHANGES =
  /(?<!\p{L})(?:change|make it|make that|instead|rather|move it|switch|put it|correct it|changer|changez|modifier|modifiez|mettre|mettez|plutot|finalement|a la place|decaler|corriger)(?!\p{L})/u;

export function wishesChange(text: string): boolean {
  return CHANGES.test(said(text));
}

const LONGEST = 5;
/** More around a value is something else. */
const MOST_PEELED = 8;

/** The new value itself, as it was written. */
export function withoutAsking(text: string): string {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({
    plain: said(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const isPhrase = (from: number, to: number, phrases: ReadonlySet<string>) =>
    phrases.has(
      words
        .slice(from, to)
        .map(({ plain }) => plain)
        .join(' '),
    );
  let [first, last] = [0, words.length];
  const peel = (next: (count: number) => boolean): number => {
    for (let count = Math.min(LONGEST, last - first); count > 0; count -= 1) if (next(count)) return count;
    return 0;
  };
  for (let times = 0; times < MOST_PEELED; times += 1) {
    const count = peel((length) => isPhrase(first, first + length, LEADS));
    if (count === 0) break;
    first += count;
  }
  for (let times = 0; times < MOST_PEELED; times += 1) {
    const count = peel((length) => isPhrase(last - length, last, TAILS));
    if (count === 0) break;
    last -= count;
  }
  const [from, to] = [words[first], words[last - 1]];
  if (!from || !to || first >= last) return '';
  // What stands behind the last word, such as the point of "Jr.", is part of the value unless a tail was taken off.
  return last === words.length ? text.slice(from.start) : text.slice(from.start, to.end);
}
