import { Command } from "commander";
import { chooseStacks } from "../choose-stacks";
import { loadGraph } from "../lazy-commands";
import { loadSynthesis } from "../lazily";
import { print } from "../print";
import { GlobalOptions, Session } from "../session";

/** `braze-s3 graph`: a picture of what Braze can reach. */
export function graphCommand(): Command {
  return new Command("graph")
    .description("print a picture of who signs in, what that allows, and where, as a Mermaid flowchart")
    .argument("[stacks...]", "only these stacks (default: every stack)")
    .option("--brief", "one line for each principal, without its policies (default: with more than four stacks)")
    .action((names: string[], _, command: Command) => printGraph(names, command.optsWithGlobals()));
}

interface GraphOptions extends GlobalOptions {
  readonly brief?: true;
}

function printGraph(names: readonly string[], options: GraphOptions): void {
  const session = new Session(options);
  const { config } = session.loadConfig();
  const only = names.length > 0 ? chooseStacks(config, names) : Object.keys(config.stacks);
  const { renderConfig } = loadSynthesis();
  const { drawStacks, readPicture } = loadGraph();
  const rendered = renderConfig(config, { ...session.place, only });
  const pictures = [...rendered].map(([name, text]) => readPicture(name, JSON.parse(text) as object));
  print(drawStacks(pictures, options.brief));
}
