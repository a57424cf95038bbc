import { App } from "../lib/cdktf";
import { Config } from "../lib/config/schema/file";
import { removeLeftovers } from "../lib/output-folder";
import { withoutTokenTraces } from "../lib/stack-traces";
import { addStacks } from "./add-stacks";

/**
 * Writes the Terraform of every stack of a configuration.
 *
 * @param outdir - the folder to write to; the CDKTF CLI names one, or else it is `cdktf.out`
 */
export function synthesiseConfig(config: Config, outdir?: string): App {
  const app = new App({ outdir, stackTraces: false });
  withoutTokenTraces(() => {
    addStacks(app, config);
    app.synth();
  });
  removeLeftovers(app);
  return app;
}
