import { grantsOf } from "../access";
import { backendKey } from "../backend";
import { connectorsOf } from "../connectors";
import type { CurrentsConfig, StackConfig } from "../model";
import { formatPath, Problem } from "../problem";
import { partitionOf } from "../regions";
import { breach, POLICY_NAME, PRINCIPAL_NAME } from "../rules";
import { authsOf, Findings, forEachRepeat, NamedDraft } from "./check";

/** A stack that is right in itself. */
export interface SoundStack extends NamedDraft {
  readonly stack: StackConfig;
}

/** What is wrong between the stacks of a file. */
export function fileFindings(drafts: readonly NamedDraft[], sound: readonly SoundStack[]): Findings {
  return {
    errors: [
      ...bucketClaims(drafts),
      ...drafts.flatMap(folderPaths),
      ...stateClaims(sound),
      ...sound.flatMap(iamNameRules),
      ...iamNameClaims(sound),
    ],
    warnings: bucketsWithinReach(drafts),
  };
}

function bucketClaims(drafts: readonly NamedDraft[]): Problem[] {
  const problems: Problem[] = [];
  const keyOf = ({ stack: { bucket, region } }: NamedDraft): string | undefined =>
    bucket?.name && `${partitionOf(region ?? "")} ${bucket.name}`;
  forEachRepeat(drafts, keyOf, ({ stack, pathOf }, earlier) => {
    problems.push({
      path: pathOf("bucket", "name"),
      message:
        `the stack ${earlier.name} has the bucket "${stack.bucket?.name}" already, expected a bucket of its own; ` +
        "one stack can hold both currents and export",
    });
  });
  return problems;
}

function folderPaths({ name, stack, pathOf }: NamedDraft): Problem[] {
  const { currents } = stack;
  if (!currents) {
    return [];
  }
  const folders = connectorsOf(name, soundConnectors(currents)).map(({ folderPath }, i) => ({
    folderPath,
    path: pathOf("currents", "connectors", i, "folderPath"),
  }));
  // With the slash, a folder sorts right before what is inside it.
  const sorted = folders.sort((a, b) => (`${a.folderPath}/` < `${b.folderPath}/` ? -1 : 1));
  const problems: Problem[] = [];
  let outer: (typeof sorted)[number] | undefined;
  for (const folder of sorted) {
    if (outer && `${folder.folderPath}/`.startsWith(`${outer.folderPath}/`)) {
      const relation = folder.folderPath === outer.folderPath ? "is the same as" : "is inside";
      problems.push({
        path: folder.path,
        message:
          `the folder path "${folder.folderPath}" ${relation} "${outer.folderPath}" of another connector on this bucket, ` +
          "expected a folder of its own",
      });
    } else {
      outer = folder;
    }
  }
  return problems;
}

/** The connectors as far as they can be read: one whose folder path was refused can't clash with another. */
function soundConnectors(currents: NonNullable<NamedDraft["stack"]["currents"]>): CurrentsConfig {
  if (!currents.connectors) {
    return {};
  }
  return {
    connectors: currents.connectors.map((connector, i) => ({
      name: connector?.name ?? "",
      folderPath: connector && "folderPath" in connector ? (connector.folderPath ?? `refused-${i}`) : undefined,
    })),
  };
}

function stateClaims(sound: readonly SoundStack[]): Problem[] {
  const problems: Problem[] = [];
  forEachRepeat(
    sound,
    ({ name, stack }) => backendKey(name, stack.backend),
    ({ pathOf }, earlier) => {
      problems.push({
        path: pathOf("backend"),
        message: `the stack ${earlier.name} keeps its state at the same place, expected one for each; {stack} stands for the name`,
      });
    },
  );
  return problems;
}

function iamNameRules({ name, stack, pathOf }: SoundStack): Problem[] {
  return grantsOf(name, stack).flatMap(({ integration, principal, policyName }) => {
    const problems: Problem[] = [];
    if (breach(PRINCIPAL_NAME, principal.name)) {
      problems.push({
        path: pathOf(...(stack.auth ? ["auth"] : [integration, "auth"])),
        message: `the name "${principal.name}" is ${principal.name.length} characters long, expected at most 64; set name to a shorter one`,
      });
    }
    if (breach(POLICY_NAME, policyName)) {
      problems.push({
        path: pathOf(integration),
        message: `the name "${policyName}" is ${policyName.length} characters long, expected at most 128; set policyName to a shorter one`,
      });
    }
    return problems;
  });
}

interface Claim {
  readonly kind: "user" | "role" | "policy";
  readonly name: string;
  readonly account: string;
  readonly stack: string;
  readonly path: Problem["path"];
}

function iamNameClaims(sound: readonly SoundStack[]): Problem[] {
  const problems: Problem[] = [];
  const claims = sound.flatMap(claimsOf);
  // IAM tells names apart regardless of case.
  const keyOf = ({ kind, name, account }: Claim): string => `${account} ${kind} ${name.toLowerCase()}`;
  forEachRepeat(claims, keyOf, ({ kind, name, account, path, stack }, earlier) => {
    problems.push({
      path,
      message:
        `the ${kind} "${name}" in the account ${account} is claimed by ` +
        `${earlier.stack === stack ? formatPath(earlier.path ?? []) : `the stack ${earlier.stack}`} already, expected a name of its own`,
    });
  });
  return problems;
}

function claimsOf({ name: stackName, stack, pathOf }: SoundStack): Claim[] {
  const claims: Claim[] = [];
  const common = { account: stack.accountId, stack: stackName };
  const principals = new Set<string>();
  for (const { integration, principal, policyName } of grantsOf(stackName, stack)) {
    claims.push({ ...common, kind: "policy", name: policyName, path: pathOf(integration) });
    if (!principals.has(principal.label)) {
      principals.add(principal.label);
      const kind = principal.method === "role" ? "role" : "user";
      claims.push({
        ...common,
        kind,
        name: principal.name,
        path: pathOf(...(stack.auth ? ["auth"] : [integration, "auth"])),
      });
    }
  }
  return claims;
}

/** Under `documented`, a key reaches every bucket whose name starts with its own bucket's name. */
function bucketsWithinReach(drafts: readonly NamedDraft[]): Problem[] {
  const named = drafts
    .flatMap((draft) => (draft.stack.bucket?.name ? [{ draft, bucket: draft.stack.bucket.name }] : []))
    .sort((a, b) => (a.bucket < b.bucket ? -1 : 1));
  return named.flatMap(({ draft, bucket }, i) => {
    if (draft.stack.policy !== "documented" || !authsOf(draft).some(({ auth }) => auth.method === "access-key")) {
      return [];
    }
    const problems: Problem[] = [];
    for (let next = i + 1; named[next]?.bucket.startsWith(bucket); next++) {
      const other = named[next];
      if (other && other.bucket !== bucket) {
        problems.push({
          path: draft.pathOf("bucket", "name"),
          message: `under documented, the key of ${draft.name} also reaches "${other.bucket}" of the stack ${other.draft.name}; scoped does not`,
        });
      }
    }
    return problems;
  });
}
