import { Command } from "commander";
import { OWN_HOSTS, PIPELINE_JOBS } from "../../lib/deployer/pipeline-job";
import { loadDeployer } from "../lazy-commands";
import type { DeployerCommandOptions } from "../deployer/print-deployer-policy";

/** `braze-s3 policy deployer`: the policy for whoever applies stacks. */
export function policyDeployerCommand(): Command {
  return new Command("deployer")
    .description("print the policies that whoever runs Terraform needs, for these stacks or for all")
    .argument("[stack...]", "the stacks (default: all)")
    .option("--plan-only", "only what terraform plan -lock=false needs, for pull requests")
    .option(
      "--trust <job>",
      `also print the trust policy for this job of a pipeline: ${PIPELINE_JOBS.join(", ")}; ` +
        `for a host of your own, begin with ${OWN_HOSTS.join(" or ")}`,
    )
    .option("--json", "print {stack, stacks, documents: [{name, document}], reasons}")
    .action((names: string[], _, command: Command) =>
      loadDeployer().printDeployerPolicy(names, command.optsWithGlobals<DeployerCommandOptions>()),
    );
}
