/**
 * What a reader can't see, or what changes how the rest is seen: control characters, line breaks, halves of characters,
 * marks of text direction and invisible marks. The joiners U+200C and U+200D are of some scripts' words.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/u;

const EACH_UNSEEN = new RegExp(UNSEEN, "gu");

/** The first character of a text that a reader can't see, as `U+001B`. */
export function unseenIn(text: string): string | undefined {
  const [found] = UNSEEN.exec(text) ?? [];
  return found && `U+${codeOf(found).padStart(4, "0")}`;
}

/** A text with every unseen character written out, as `\u001b`: no terminal may obey it. */
export function withoutUnseen(text: string): string {
  return text.replace(EACH_UNSEEN, (character) => {
    const code = codeOf(character);
    return code.length > 4 ? `\\u{${code.toLowerCase()}}` : `\\u${code.toLowerCase().padStart(4, "0")}`;
  });
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
