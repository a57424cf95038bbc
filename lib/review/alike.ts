/** What stands for a name: no text of a stack has it. */
const STANDINS = ["zzbucket0name", "zzstack0name"] as const;

/** The texts of a stack in which stand-ins are in place of names: stacks that are alike have the same. */
export interface NeutralTexts {
  readonly texts: readonly string[];
  /** Puts the names back. */
  restore(text: string): string;
}

/**
 * Takes the names of a stack and of its bucket out of its texts, so that stacks which differ in them alone are looked at
 * once.
 *
 * @returns undefined if another name could make a difference: a pattern could match one name and not another
 */
export function neutralTexts(texts: readonly string[], bucket: string, name: string): NeutralTexts | undefined {
  const names = ([bucket, name] as const).map((one) => (isReplaceable(one, texts) ? one : undefined));
  const replaced = texts.map((text) =>
    names.reduce<string>((all, one, i) => (one === undefined ? all : all.replaceAll(one, STANDINS[i] ?? "")), text),
  );
  const isNeutral = replaced.every((text) => patternsIn(text).every(isSafe));
  return isNeutral
    ? {
        texts: replaced,
        restore: (text) =>
          names.reduce<string>(
            (all, one, i) => (one === undefined ? all : all.replaceAll(STANDINS[i] ?? "", one)),
            text,
          ),
      }
    : undefined;
}

/** A name that can't be a word of Terraform or AWS, nor a part of an address. */
function isReplaceable(name: string, texts: readonly string[]): boolean {
  const isNoWord = /^[a-z0-9.-]+$/.test(name) && /[a-z]-|\d/.test(name) && name.length >= 6;
  const inKey = new RegExp(`"([^"]*${name.replaceAll(".", "\\.")}[^"]*)":`, "g");
  return isNoWord && !texts.some((text) => [...text.matchAll(inKey)].some(([, key]) => key !== name));
}

const TEXT = /"([^"\\]*)"/g;
const ACTION = /^[a-z0-9-]+:[\w*?]+$/i;

function patternsIn(text: string): string[] {
  return [...text.matchAll(TEXT)].flatMap(([, pattern = ""]) => (/[*?]/.test(pattern) ? [pattern] : []));
}

/** A pattern that matches all names or none, or whose name stands before what it leaves open. */
function isSafe(pattern: string): boolean {
  const [head = ""] = pattern.split(/[*?]/, 1);
  return (
    pattern === "*" ||
    ACTION.test(pattern) ||
    STANDINS.some((standIn) => head.includes(standIn)) ||
    pattern.includes(" ")
  );
}
