import { reportChoice, reportFailure, reportSynthesis, reportWarnings } from "./cli/report";
import { chooseConfigFile } from "./lib/config/source/choose-file";
import { loadConfig } from "./lib/config/load";
import { stackFile } from "./lib/output-folder";
import { synthesiseConfig } from "./stacks/synthesise";

reportFailure(() => {
  const chosen = chooseConfigFile(process.env);
  reportChoice(chosen);
  const { config, warnings } = loadConfig(chosen.file);
  reportWarnings(warnings);
  const app = synthesiseConfig(config);
  reportSynthesis(Object.keys(config.stacks).map((name) => ({ name, file: stackFile(app, name) })));
});
