import { Command } from "commander";
import { listNames } from "../../lib/config/problems/list-names";
import { findStack } from "../choose-stacks";
import { CommandError } from "../failure";
import { print, printJson } from "../print";
import { GlobalOptions, Session } from "../session";
import { synthesisedPolicies } from "../synthesised-policies";

/** `braze-s3 policy`: a stack's policies, for a team that owns IAM elsewhere. */
export function policyCommand(): Command {
  return new Command("policy")
    .description("print the policy and trust documents of a stack as JSON, for a team that owns IAM elsewhere")
    .argument("<stack>", "the stack")
    .argument("[document]", "print this document alone, e.g. currents or currents_trust")
    .option("--json", "print {stack, documents: [{name, document}]}")
    .action((name: string, document: string | undefined, _, command: Command) =>
      printPolicies(name, document, command.optsWithGlobals()),
    );
}

function printPolicies(name: string, wanted: string | undefined, options: GlobalOptions): void {
  const session = new Session(options);
  const { config } = session.loadConfig();
  const { name: stack } = findStack(config, name);
  const all = synthesisedPolicies(session, config, stack);
  const documents = wanted === undefined ? all : all.filter((policy) => policy.name === wanted);
  if (documents.length === 0) {
    const names = listNames(all.map((policy) => policy.name));
    throw new CommandError(`the stack "${stack}" has no document "${wanted}", its documents are ${names}`);
  }
  if (/"\$\{[^}]/.test(JSON.stringify(documents))) {
    session.notify("what stands in ${…} comes from a variable or another state: Terraform knows its value");
  }
  if (options.json) {
    printJson({ stack, documents });
  } else if (wanted === undefined) {
    print(...documents.map((policy) => `${policy.name}:\n${JSON.stringify(policy.document, undefined, 2)}`));
  } else {
    documents.forEach(({ document }) => printJson(document));
  }
}
