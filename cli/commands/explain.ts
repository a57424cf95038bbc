import { Command } from "commander";
import { loadExplanations } from "../lazily";
import { print } from "../print";

/** `braze-s3 explain`: what a key of the configuration means. */
export function explainCommand(): Command {
  return new Command("explain")
    .description("explain a key of the configuration: its meaning, values and default, and where Braze shows it")
    .argument(
      "[key]",
      "e.g. stacks.bucket.retain, the path of a problem, or its last part; without it, every key is listed",
    )
    .action((key?: string) => {
      const { everyKey, explainKey } = loadExplanations();
      print(...(key === undefined ? everyKey() : [explainKey(key)]));
    });
}
