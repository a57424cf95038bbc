import process from "node:process";
import { reportChoice, reportFailure, reportSynthesis, reportWarnings, withWaysOn } from "./cli/report";
import { acceptedStacks, readRun } from "./cli/run";
import { loadConfig } from "./lib/config/load";
import { chooseConfig } from "./lib/config/source/choose-config";
import { synthesiseConfig } from "./stacks/synthesise";

reportFailure(() => {
  const chosen = chooseConfig(process.env);
  const run = readRun(process.argv.slice(2), process.env, process.cwd(), chosen);
  reportChoice(run, chosen);
  const { config, warnings } = loadConfig(chosen.path);
  reportWarnings(run, warnings);
  const options = { ...run, accepted: acceptedStacks(run, config), isExample: chosen.isFallback };
  reportSynthesis(
    run,
    withWaysOn(run, () => synthesiseConfig(config, options)),
  );
});
