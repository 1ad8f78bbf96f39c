/** What emoji say, and the smileys that are typed with punctuation. */
import type { TalkKind } from './vocabulary.ts';

/** By kind; an emoji of no kind says nothing beside words, and something friendly alone. */
const EMOJI: readonly (readonly [TalkKind, string])[] = [
  ['acknowledgement', '👍 👌 ✅ ✔ ☑ 🆗 💯 🤝 🙂 😊 😀 😃 😄 😁 🙃 😇 ☺ 😌 😉 😎 🤗 😅 💪 👊 🫡 🤞 🎉 🥳 🙌'],
  ['thanks', '🙏 🫶 💐 🌹 🌸'],
  ['praise', '👏 🤩 ⭐ 🌟 🏆 🔥 🚀'],
  ['love', '❤ 🧡 💛 💚 💙 💜 🖤 🤍 💕 💖 💗 💓 💞 💘 😍 🥰 😘 😗 😚 😙 💋 ♥ 🤎 💝'],
  ['laugh', '😂 🤣 😆 😹 😜 😝 😛 🤪 💀'],
  ['complaint', '👎 😡 😠 🤬 😤 😞 🙁 ☹ 😟 😢 😭 ❌ 😩 😫 😒 🙄 💔 😑 😐 😣 😖 😔 😿 😾'],
  ['clarify', '🤔 ❓ ❔ 🤷 🤨 😕 🧐 😶 ⁉ ‼ 😮 😯 😲 😳 🤯'],
  ['greeting', '👋'],
  ['apology', '😬 🙈 🙇'],
  ['goodbye', '😴 💤 🛌'],
  ['wishes', '🎄 🎂 🎁 🎅'],
  ['insult', '🖕 💩'],
];

const KIND_OF_EMOJI: ReadonlyMap<string, TalkKind> = new Map(
  EMOJI.flatMap(([kind, emoji]) => emoji.split(' ').map((each) => [each, kind] as const)),
);

/** One emoji with its skin tone, variation and whatever is joined to it. */
export const ONE_EMOJI =
  /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|️|‍\p{Extended_Pictographic})*|\p{Regional_Indicator}{2}/gu;

/** Smileys of punctuation, the longer first. */
const SMILEYS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])[:;=]['’]?-?[)\]D](?![\p{L}\p{N}])/gu, '🙂'],
  [/(?<![\p{L}\p{N}])[:=]['’]?-?[([](?![\p{L}\p{N}])/gu, '🙁'],
  [/(?<![\p{L}\p{N}])[:;=]-?[Pp](?![\p{L}\p{N}])/gu, '😜'],
  [/(?<![\p{L}\p{N}]):-?[*](?![\p{L}\p{N}])/gu, '😘'],
  [/(?<![\p{L}\p{N}]):-?[/|](?![\p{L}\p{N}/])/gu, '😕'],
  [/<3+/gu, '❤'],
  [/\^_?\^/gu, '😊'],
];

/** `:-)` → 🙂 */
export function smileysAsEmoji(text: string): string {
  return SMILEYS.reduce((read, [smiley, emoji]) => read.replace(smiley, emoji), text);
}

/** @param emoji as `ONE_EMOJI` finds it */
export function kindOfEmoji(emoji: string): TalkKind | undefined {
  return KIND_OF_EMOJI.get([...emoji][0] ?? '');
}
