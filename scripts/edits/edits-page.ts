import { wrap } from "../docs-keys";
import { ALL_EDITS, EDITS } from "./all-edits";
import { Action, Edit, Outcome, Planned } from "./edit";

/** The page whose lists of edits are made of the declared edits. */
export const EDITS_PAGE = "docs/edits.md";

/** A list in a page, between two comments: `<!-- edits: NAME -->` and `<!-- end -->`. */
const LIST = /<!-- edits: (.+?) -->\n[^]*?<!-- end -->/g;

/** The list of those edits that can do harm. */
const HARMFUL = "harmful";

/** The names of the lists of edits in a page. */
export function editListsIn(page: string): string[] {
  return [...page.matchAll(LIST)].map(([, name = ""]) => name);
}

/**
 * The page with its lists of edits made anew.
 *
 * @throws if a list has a name that there is not
 */
export function withGeneratedEdits(page: string): string {
  return page.replaceAll(LIST, (_list, name: string) => {
    const items = name === HARMFUL ? harmfulItems() : EDITS[name]?.map(describeEdit);
    if (!items) {
      throw new Error(`no edits called ${name}, expected ${[HARMFUL, ...Object.keys(EDITS)].join(", ")}`);
    }
    return `<!-- edits: ${name} -->\n\n${items.join("\n")}\n\n<!-- end -->`;
  });
}

function harmfulItems(): string[] {
  return ALL_EDITS.flatMap(({ title, harm }) => (harm ? [wrap(`- **${title}.** ${harm}`)] : []));
}

/** An edit as an item of a list: what Terraform does, what Braze notices, what else to know. */
function describeEdit({ title, outcome, harm, note, notProved }: Edit): string {
  const facts = [
    ...describeOutcome(outcome),
    harm ? `**Harm:** ${harm}` : "Braze keeps its access.",
    note ?? "",
    notProved ? `No test proves this: ${notProved}.` : "",
  ];
  return [`- **${title}**`, ...facts.filter(Boolean).map((fact) => wrap(`- ${fact}`, "  "))].join("\n");
}

function describeOutcome(outcome: Outcome): string[] {
  if ("leaves" in outcome) {
    return [`Synth moves the stack's folder to \`cdktf.out/left/${outcome.leaves}\`. Nothing changes in AWS.`];
  }
  return "refusedBy" in outcome
    ? [`${REFUSALS[outcome.refusedBy]}: \`${outcome.message}\`. Nothing changes in AWS.`]
    : describePlan(outcome);
}

const REFUSALS = { synth: "Synth refuses", plan: "The plan fails" };

const VERBS: Readonly<Record<Action, string>> = {
  update: "Changes in place",
  replace: "Destroys and makes anew",
  create: "Makes",
  delete: "Destroys",
  forget: "Forgets, and leaves in AWS",
};

function describePlan({ plan, outputs = [], applyFails }: Planned): string[] {
  const actions = Object.entries(VERBS).map(([action, verb]) => {
    const addresses = Object.keys(plan).filter((address) => plan[address] === action);
    return addresses.length > 0 ? `${verb}: ${listed(addresses)}.` : "";
  });
  return [
    ...actions,
    Object.keys(plan).length === 0 ? "Nothing changes in AWS." : "",
    outputs.length > 0 ? `Changes the outputs: ${listed(outputs)}.` : "",
    applyFails ? `The apply fails halfway: \`${applyFails}\`.` : "",
  ];
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
