import { ConfigError } from "../lib/config/problems/problem";
import { listNames } from "../lib/config/problems/list-names";
import type { Config } from "../lib/config/schema/file";
import { gitFiles } from "./git-files";
import { loadSynthesis } from "./lazily";
import type { Session } from "./session";

/**
 * The stacks whose Terraform differs from that of a commit. Today's program synthesises both.
 *
 * @param ref - a commit, a branch or a tag
 * @throws {@link CommandError} if there is no such commit
 */
export function changedStacks(session: Session, config: Config, ref: string): string[] {
  const names = Object.keys(config.stacks);
  const before = configAt(session, ref);
  if (!before) {
    return names;
  }
  const { renderConfig } = loadSynthesis();
  const { project, outdir } = session.place;
  const [old, now] = [before, config].map((each) => renderConfig(each, { project, outdir }));
  const gone = Object.keys(before.stacks).filter((name) => !names.includes(name));
  if (gone.length > 0) {
    session.notify(`not listed: since ${ref}, the configuration lost ${listNames(gone)}`);
  }
  return names.filter((name) => now?.get(name) !== old?.get(name));
}

/** The configuration at a commit. Where there is none that can be synthesised, every stack counts as changed. */
function configAt(session: Session, ref: string): Config | undefined {
  const files = gitFiles(ref);
  try {
    return session.readConfig(files).config;
  } catch (error) {
    if (!(error instanceof ConfigError)) {
      throw error;
    }
    session.notify(
      `every stack counts as changed, since ${ref} has no configuration that can be read: ${error.message}`,
    );
    return undefined;
  }
}
