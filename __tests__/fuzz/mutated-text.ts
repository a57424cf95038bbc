import * as fc from "fast-check";
import { anyCharacter } from "../support/any-character";
import { NASTY_TEXTS } from "./nasty-texts";

/** Changes a text at a place between its beginning (0) and its end (1). */
type Edit = (text: string, place: number) => string;

const inserting =
  (inserted: string): Edit =>
  (text, place) => {
    const at = offsetIn(text, place);
    return text.slice(0, at) + inserted + text.slice(at);
  };

const cutting =
  (length: number): Edit =>
  (text, place) => {
    const at = offsetIn(text, place);
    return text.slice(0, at) + text.slice(at + length);
  };

/** Changes a line, of which there may then be none or several. */
const changingLine =
  (change: (line: string) => readonly string[]): Edit =>
  (text, place) => {
    const lines = text.split("\n");
    const at = offsetIn(lines, place);
    return lines.flatMap((line, i) => (i === at ? change(line) : [line])).join("\n");
  };

/** Puts a text in the place of a line's value, or behind the value. */
const changingValue = (change: (value: string) => string): Edit =>
  changingLine((line) => [
    line.replace(/^([^:]*: )([^{}[\]]+)$/, (_, key: string, value: string) => key + change(value)),
  ]);

const nasty = fc.constantFrom(...NASTY_TEXTS);

const quotings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(text),
  (text) => `'${text.replaceAll("'", "''")}'`,
];

const edit: fc.Arbitrary<Edit> = fc.oneof(
  nasty.map(inserting),
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 3 }).map(inserting),
  fc.string({ unit: fc.constantFrom("a", "-", "1", " "), minLength: 1, maxLength: 3 }).map(inserting),
  fc.nat({ max: 40 }).map(cutting),
  fc
    .constantFrom<(line: string) => readonly string[]>(
      () => [],
      (line) => [line, line],
      (line) => [` ${line}`],
      (line) => [line.replace(/^ {1,2}/, "")],
      (line) => [`\t${line}`],
      (line) => [line.replaceAll('"', "")],
      (line) => [line.replaceAll('"', "'")],
      (line) => [line.replace(/: (?=[^{}[\]]+$)/, ":")],
      (line) => [`${line}\r`],
      (line) => [line, "", "# a comment"],
    )
    .map(changingLine),
  fc.tuple(nasty, fc.constantFrom(...quotings)).map(([text, quoted]) => changingValue(() => quoted(text))),
  fc
    .tuple(nasty, fc.constantFrom(...quotings))
    .map(([text, quoted]) => changingValue((value) => quoted(value.replaceAll(/^["']|["']$/g, "") + text))),
);

function offsetIn({ length }: { readonly length: number }, place: number): number {
  return Math.min(length - 1, Math.floor(place * length));
}

const place = fc.nat({ max: 999 }).map((thousandths) => thousandths / 1000);

/** A text that was edited in one to three places. */
export function mutatedText(texts: readonly string[]): fc.Arbitrary<string> {
  const edits = fc.array(fc.tuple(edit, place), { minLength: 1, maxLength: 3 });
  return fc
    .tuple(fc.constantFrom(...texts), edits)
    .map(([text, changes]) => changes.reduce((changed, [change, at]) => change(changed, at), text));
}
