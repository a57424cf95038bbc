import { rmSync } from "node:fs";
import path from "node:path";
import { holds } from "./compare-output";
import { MANIFEST_FILE, STACK_FILES, stackFolder } from "./layout";
import { bringBack, leave, LeftStack, leftStacks } from "./left-stacks";
import {
  NextStack,
  overwrittenStacks,
  placeStacks,
  removedFolders,
  stacksUnderExample,
  takenStacks,
} from "./ownership";
import { OutputFolderError, OutputProblem } from "./problems";
import { unmovedStates } from "./renamed-stacks";
import { RenderedOutput, StackFiles } from "./rendered";
import { Staging } from "./staging";

/** What decides whether stacks may be written into an output folder. */
export interface OutputRules {
  /** The stacks that may take over what belongs to another stack of their names. */
  readonly accepted: readonly string[];
  /** Whether the shipped example is written, because no configuration was found. */
  readonly isExample: boolean;
  /** Whether the CDKTF CLI runs the synth, and removes folders of stacks afterwards. */
  readonly isRunByCdktf: boolean;
}

/**
 * Makes sure that nothing is harmed by writing stacks into an output folder.
 *
 * @param stacks - every stack of the configuration
 * @throws {@link OutputFolderError} with all that stands against it
 */
export function requireOwnOutput(outdir: string, stacks: readonly NextStack[], rules: OutputRules): void {
  const isRefused = ({ name }: { readonly name: string }): boolean => !rules.accepted.includes(name);
  const placed = placeStacks(outdir, stacks);
  const problems: OutputProblem[] = [
    ...(rules.isExample ? stacksUnderExample(outdir, stacks) : []),
    ...overwrittenStacks(placed).filter(isRefused),
    ...takenStacks(outdir, placed).filter(isRefused),
    ...unmovedStates(outdir, stacks),
    ...(rules.isRunByCdktf ? removedFolders(outdir, stacks) : []),
  ];
  if (problems.length > 0) {
    throw new OutputFolderError(problems);
  }
}

/** What became of an output folder. */
export interface Published {
  /** The stacks of which a file changed. */
  readonly changed: ReadonlySet<string>;
  /** The stacks that left and may still have something in AWS. */
  readonly left: readonly LeftStack[];
}

/**
 * Writes stacks to their places, and puts aside those that left the configuration. A file that would stay the same keeps
 * its time.
 *
 * @param stacks - every stack of the configuration, also those that were not synthesised
 */
export function publish(
  outdir: string,
  stacks: readonly NextStack[],
  rendered: RenderedOutput,
  staging: Staging,
): Published {
  const names = [...rendered.stacks.keys()];
  names.forEach((name) => bringBack(outdir, name));
  const changed = [...rendered.stacks].map(([name, { files }]) => ({
    name,
    files: [...files]
      .map(([file, text]) => ({ to: path.join(stackFolder(outdir, name), file), text }))
      .filter(({ to, text }) => !holds(to, text)),
  }));
  const manifest = { to: path.join(outdir, MANIFEST_FILE), text: rendered.manifest };
  staging.writeAll([
    ...changed.flatMap(({ files }) => files),
    ...(holds(manifest.to, manifest.text) ? [] : [manifest]),
  ]);
  rendered.stacks.forEach(({ files }, name) => removeOtherFiles(stackFolder(outdir, name), files));
  leave(outdir, stacks);
  return {
    changed: new Set(changed.filter(({ files }) => files.length > 0).map(({ name }) => name)),
    left: leftStacks(outdir, stacks),
  };
}

/** Terraform would load a stack's JSON and its HCL if both were there. */
function removeOtherFiles(folder: string, files: StackFiles): void {
  for (const file of STACK_FILES.filter((name) => !files.has(name))) {
    rmSync(path.join(folder, file), { force: true });
  }
}
