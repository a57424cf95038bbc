import { reportChoice, reportFailure, reportSynthesis, reportWarnings } from "./cli/report";
import { App } from "./lib/cdktf";
import { chooseConfigFile } from "./lib/config/choose-file";
import { loadConfig } from "./lib/config/load";
import { removeLeftovers } from "./lib/output-folder";
import { addStacks } from "./stacks/add-stacks";

reportFailure(() => {
  const file = chooseConfigFile(process.env);
  reportChoice(file);
  const { config, warnings } = loadConfig(file);
  reportWarnings(warnings);
  const app = new App({ stackTraces: false });
  addStacks(app, config);
  app.synth();
  removeLeftovers(app);
  reportSynthesis(app.outdir, config);
});
