import { reportChoice, reportFailure, reportSynthesis, reportWarnings } from "./cli/report";
import { chooseConfig } from "./lib/config/source/choose-config";
import { loadConfig } from "./lib/config/load";
import { stackFile } from "./lib/output-folder";
import { synthesiseConfig } from "./stacks/synthesise";

reportFailure(() => {
  const chosen = chooseConfig(process.env);
  reportChoice(chosen);
  const { config, warnings } = loadConfig(chosen.path);
  reportWarnings(warnings);
  const app = synthesiseConfig(config);
  reportSynthesis(Object.keys(config.stacks).map((name) => ({ name, file: stackFile(app, name) })));
});
