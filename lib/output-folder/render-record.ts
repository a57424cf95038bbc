import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { writeWhole } from "../write-whole";
import { realPath } from "./project-folder";
import type { RenderedStack, StackFiles } from "./rendered";
import { describeFiles, readStackFiles } from "./synthesised-stack";

/** All that a stack is rendered from, beside the program. */
export type RenderInputs = readonly unknown[];

/**
 * Remembers what a program rendered into an output folder, so that a synth can leave out what would stay the same.
 *
 * It holds a hash for each stack: of the program, of all inputs, and of the text of each file. If what is in the folder has
 * this hash, then rendering would give just that. A record that is absent, old or broken has no such hash.
 */
export class RenderRecord {
  private readonly before: ReadonlyMap<string, unknown>;
  private readonly now = new Map<string, string>();

  /**
   * @param file - where the record is kept
   * @param program - differs between two programs that may render differently
   */
  public constructor(
    private readonly file: string,
    private readonly program: string,
  ) {
    this.before = new Map(Object.entries(readRecord(file)));
  }

  /**
   * The record of an installed program for an output folder, in the place where tools keep what can be made again.
   *
   * @param programFile - the program's own file: `node_modules/PACKAGE/dist/…`
   * @returns undefined if the program runs from its source: its files are too many to tell whether one changed
   */
  public static ofInstalled(programFile: string, outdir: string): RenderRecord | undefined {
    const modules = path.resolve(programFile, "..", "..", "..");
    const program = path.basename(modules) === "node_modules" ? hashOfProgram(programFile) : undefined;
    const file = path.join(modules, ".cache", "braze-s3", `${hash(realPath(outdir))}.json`);
    return program === undefined ? undefined : new RenderRecord(file, program);
  }

  /**
   * What a stack would be rendered to, if it was rendered from the same inputs before and its files are still the same.
   *
   * @param folder - the stack's folder
   */
  public reuse(name: string, inputs: RenderInputs, folder: string): RenderedStack | undefined {
    if (!this.before.has(name)) {
      return undefined;
    }
    const files = readStackFiles(folder);
    const synthesised = this.before.get(name) === this.hashOf(inputs, files) ? describeFiles(files, folder) : undefined;
    return synthesised && { files, synthesised };
  }

  /** Remembers what a stack was rendered to. */
  public add(name: string, inputs: RenderInputs, { files }: RenderedStack): void {
    this.now.set(name, this.hashOf(inputs, files));
  }

  /**
   * Keeps the record for the next synth. Where nothing can be written, the next synth renders everything.
   *
   * @param names - every stack of the configuration, also those that were not synthesised
   */
  public save(names: readonly string[]): void {
    const all = names.flatMap((name) => {
      const known = this.now.get(name) ?? this.before.get(name);
      return known === undefined ? [] : [[name, known] as const];
    });
    try {
      mkdirSync(path.dirname(this.file), { recursive: true });
      writeWhole(this.file, JSON.stringify(Object.fromEntries(all)));
    } catch {
      // The next synth renders everything.
    }
  }

  private hashOf(inputs: RenderInputs, files: StackFiles): string {
    return hash(this.program, JSON.stringify(inputs), ...[...files].flat());
  }
}

/** The file of the program that has CDKTF, its constructs and the bindings. */
const ENGINE = "engine.js";

/** Of the very files, and not of the version: somebody may have patched them. */
function hashOfProgram(file: string): string | undefined {
  try {
    const texts = [file, path.join(path.dirname(file), ENGINE)].map((part) => readFileSync(part));
    return hash(process.version, ...texts);
  } catch {
    return undefined;
  }
}

function hash(...parts: readonly (string | Buffer)[]): string {
  const sum = createHash("sha256");
  for (const part of parts) {
    // The length keeps two parts apart from the same text in other parts.
    sum.update(`${Buffer.byteLength(part)} `).update(part);
  }
  return sum.digest("hex");
}

function readRecord(file: string): object {
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as object | null) ?? {};
  } catch {
    return {};
  }
}
