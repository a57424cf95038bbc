import { Flowchart } from "./mermaid";
import type { PicturedPrincipal, Right, StackPicture, Target } from "./stack-picture";
import { describeBeyond } from "./target";

/** With more stacks, a picture of every policy is too large to be read. */
const MOST_IN_DETAIL = 4;

/**
 * Draws stacks as a flowchart of Mermaid: Braze, who it signs in as, what that allows, and where.
 *
 * @param isBrief - whether one line stands for each principal, without its policies. @default - with more than four stacks
 */
export function drawStacks(stacks: readonly StackPicture[], isBrief = stacks.length > MOST_IN_DETAIL): string {
  const chart = new Flowchart();
  stacks.forEach((stack) => (isBrief ? outline : detail)(chart, stack));
  return chart.toString();
}

function detail(chart: Flowchart, stack: StackPicture): void {
  stack.principals.forEach((principal) => chart.node(brazeKey(principal, true), brazeLabel(principal, true), "braze"));
  chart.frame(stack.name, frameLabel(stack), () => {
    for (const principal of stack.principals) {
      const key = principalKey(stack, principal);
      chart.node(key, [`IAM ${principal.kind}`, principal.name], "principal");
      principal.policies.forEach(({ name }) => chart.node(`${key} ${name}`, ["policy", name], "policy"));
    }
    chart.frame(`${stack.name} in`, `bucket ${stack.bucket}`, () => drawBucket(chart, stack));
    beyondTargets(stack).forEach((pattern) =>
      chart.node(`${stack.name} ${pattern}`, ["beyond the bucket:", describeBeyond(pattern)], "beyond"),
    );
    stack.folders.forEach(({ alarms }) =>
      alarms.forEach((alarm) => chart.node(alarmKey(stack, alarm), ["alarm", alarm], "alarm")),
    );
  });
  stack.principals.forEach((principal) => arrowsOf(chart, stack, principal));
  const holder = holdsFolders(stack);
  if (holder !== undefined) {
    stack.folders.forEach(({ path }) => chart.arrow(holder, `${stack.name} ${path}`, [], "plain"));
  }
  stack.folders.forEach(({ path, alarms }) =>
    alarms.forEach((alarm) => chart.arrow(`${stack.name} ${path}`, alarmKey(stack, alarm), [], "dotted")),
  );
}

function drawBucket(chart: Flowchart, stack: StackPicture): void {
  chart.node(`${stack.name} bucket`, ["the bucket itself"], "bucket");
  if (rightsIn(stack).some(({ target }) => target.kind === "objects")) {
    chart.node(`${stack.name} objects`, ["every object"], "bucket");
  }
  for (const { connector, path } of stack.folders) {
    chart.node(`${stack.name} ${path}`, [`folder ${path}`, `Current ${connector}`], "folder");
  }
}

/** Where no policy names a folder, the folder lies in what the policies name. */
function holdsFolders(stack: StackPicture): string | undefined {
  const kinds = rightsIn(stack).map(({ target }) => target.kind);
  if (kinds.includes("folder")) {
    return undefined;
  }
  return targetKey(stack, { kind: kinds.includes("objects") ? "objects" : "bucket" });
}

function arrowsOf(chart: Flowchart, stack: StackPicture, principal: PicturedPrincipal): void {
  const key = principalKey(stack, principal);
  chart.arrow(brazeKey(principal, true), key, [principal.kind === "role" ? "assumes" : "signs in as"]);
  for (const { name, rights } of principal.policies) {
    chart.arrow(key, `${key} ${name}`);
    for (const { target, actions } of rights) {
      const style = target.kind === "beyond" ? "thick" : "solid";
      chart.arrow(`${key} ${name}`, targetKey(stack, target), actions.map(shortAction), style);
    }
  }
}

/** One line: Braze, the principal, the bucket with its folders. */
function outline(chart: Flowchart, stack: StackPicture): void {
  const folders = stack.folders.map(({ path }) => path);
  chart.node(`${stack.name} bucket`, [`bucket ${stack.bucket}`, ...folders.map((path) => `folder ${path}`)], "bucket");
  for (const principal of stack.principals) {
    const [braze, key] = [brazeKey(principal, false), principalKey(stack, principal)];
    const rights = principal.policies.flatMap((policy) => policy.rights);
    chart.node(braze, brazeLabel(principal, false), "braze");
    chart.node(key, [`stack ${stack.name}`, `IAM ${principal.kind} ${principal.name}`], "principal");
    chart.arrow(braze, key);
    chart.arrow(key, `${stack.name} bucket`, [summaryOf(rights)]);
  }
  for (const pattern of beyondTargets(stack)) {
    chart.node(`${stack.name} ${pattern}`, ["beyond the bucket:", describeBeyond(pattern)], "beyond");
    stack.principals
      .filter((principal) => principal.policies.some(({ rights }) => rights.some((right) => isBeyond(right, pattern))))
      .forEach((principal) => chart.arrow(principalKey(stack, principal), `${stack.name} ${pattern}`, [], "thick"));
  }
}

/** What a line can hold: the actions on objects, which say what a principal is for. */
function summaryOf(rights: readonly Right[]): string {
  const onObjects = rights.filter(({ target }) => target.kind !== "bucket").flatMap(({ actions }) => actions);
  return [...new Set(onObjects.map(shortAction))].sort().join(", ");
}

function rightsIn({ principals }: StackPicture): Right[] {
  return principals.flatMap(({ policies }) => policies).flatMap(({ rights }) => rights);
}

function beyondTargets(stack: StackPicture): string[] {
  const patterns = rightsIn(stack).flatMap(({ target }) => (target.kind === "beyond" ? [target.pattern] : []));
  return [...new Set(patterns)];
}

function isBeyond({ target }: Right, pattern: string): boolean {
  return target.kind === "beyond" && target.pattern === pattern;
}

function targetKey({ name }: StackPicture, target: Target): string {
  switch (target.kind) {
    case "bucket":
    case "objects":
      return `${name} ${target.kind}`;
    case "folder":
      return `${name} ${target.path}`;
    case "beyond":
      return `${name} ${target.pattern}`;
    default:
      return target satisfies never;
  }
}

function frameLabel({ name, account, region }: StackPicture): string {
  return `stack ${name}: account ${account}, ${region}`;
}

function alarmKey({ name }: StackPicture, alarm: string): string {
  return `${name} alarm ${alarm}`;
}

function principalKey({ name }: StackPicture, principal: PicturedPrincipal): string {
  return `${name} ${principal.kind} ${principal.name}`;
}

/** With its external ids, one account of Braze is one node for each workspace. */
function brazeKey(principal: PicturedPrincipal, hasIds: boolean): string {
  return JSON.stringify(brazeLabel(principal, hasIds));
}

function brazeLabel({ kind, brazeAccounts, externalIds }: PicturedPrincipal, hasIds: boolean): string[] {
  if (kind === "user") {
    return ["Braze", "with an access key"];
  }
  const ids = hasIds ? externalIds.map((id) => `external id ${id}`) : [];
  return ["Braze", ...brazeAccounts.map((account) => `account ${account}`), ...ids];
}

/** Every action here is one of S3. */
function shortAction(action: string): string {
  return action.replace(/^s3:/, "");
}
