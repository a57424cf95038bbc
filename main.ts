import { reportChoice, reportFailure, reportSynthesis, reportWarnings } from "./cli/report";
import { chooseConfigFile } from "./lib/config/choose-file";
import { loadConfig } from "./lib/config/load";
import { synthesiseConfig } from "./stacks/synthesise";

reportFailure(() => {
  const file = chooseConfigFile(process.env);
  reportChoice(file);
  const { config, warnings } = loadConfig(file);
  reportWarnings(warnings);
  const app = synthesiseConfig(config);
  reportSynthesis(app.outdir, config);
});
