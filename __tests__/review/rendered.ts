import { tmpdir } from "node:os";
import { stringify } from "yaml";
import { parseConfig } from "../../lib/config/load";
import type { Stacks } from "../../lib/review/review";
import { renderConfig } from "../../stacks/synthesise";

/** The Terraform of each stack of a configuration. */
export function rendered(config: object): Stacks {
  const yaml = stringify(config, { aliasDuplicateObjects: false });
  return renderConfig(parseConfig("braze.yaml", yaml).config, { project: tmpdir(), outdir: `${tmpdir()}/cdktf.out` });
}
