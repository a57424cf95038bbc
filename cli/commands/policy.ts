import { Command } from "commander";
import { listNames } from "../../lib/config/problems/list-names";
import { findStack } from "../choose-stacks";
import { CommandError } from "../failure";
import { print, printJson } from "../print";
import { GlobalOptions, Session } from "../session";
import { synthesisedPolicies } from "../synthesised-policies";

interface PolicyOptions extends GlobalOptions {
  /** `--stack`: the stack, where its name is that of a command. @default - the first argument */
  readonly stack?: string;
}

/** `braze-s3 policy`: a stack's policies, for a team that owns IAM elsewhere, and the deployer's below it. */
export function policyCommand(): Command {
  return (
    new Command("policy")
      .description("print the policy and trust documents of a stack as JSON, for a team that owns IAM elsewhere")
      .argument("[stack]", "the stack")
      .argument("[document]", "print this document alone, e.g. currents or currents_trust")
      .option("--stack <stack>", "the stack, if it is called deployer as the command is")
      .option("--json", "print {stack, documents: [{name, document}]}")
      // A stack can be called help.
      .helpCommand(false)
      .action((first: string | undefined, second: string | undefined, _, command: Command) => {
        const options = command.optsWithGlobals<PolicyOptions>();
        const [name, document] = options.stack === undefined ? [first, second] : [options.stack, first];
        if (name === undefined) {
          throw new CommandError("policy needs a stack: braze-s3 policy STACK, or braze-s3 policy deployer [STACK...]");
        }
        printPolicies(name, document, options);
      })
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
