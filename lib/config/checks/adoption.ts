import type { Problem } from "../problems/problem";
import { AuthMethod, INTEGRATIONS } from "../../policies/integration";
import { partitionOf } from "../../regions";
import type { AuthConfig } from "../schema/auth";
import { Draft, forEachRepeat, isGiven, NamedDraft, newBucketOf, StackDraft } from "./draft";

/** What is adopted has to be part of the stack. */
export function adoption(draft: NamedDraft): Problem[] {
  const { adopt } = draft.stack;
  return adopt
    ? [
        ...adoptedBucket(draft, adopt),
        ...adoptedSettings(draft, adopt),
        ...adoptedAccess(draft, adopt),
        ...adoptedPolicies(draft, adopt),
      ]
    : [];
}

/** What a stack adopts, as far as it could be read. */
type Adopted = NonNullable<StackDraft["adopt"]>;

function adoptedBucket(draft: NamedDraft, adopt: Adopted): Problem[] {
  const { stack, pathOf } = draft;
  const problems: Problem[] = [];
  if (adopt.bucket && stack.bucket && !newBucketOf(draft)) {
    problems.push({
      path: pathOf("adopt", "bucket"),
      message: "the stack never changes an existing bucket, expected bucket: { name } to take the bucket over",
    });
  }
  if (adopt.bucketSettings && !adopt.bucket) {
    problems.push({
      path: pathOf("adopt", "bucketSettings"),
      message: "these are settings of a bucket that isn't adopted, expected bucket: true beside them",
    });
  }
  return problems;
}

/** What the policy of an adopted bucket allows others is lost, unless the configuration has it. */
export function adoptedPolicy({ stack: { adopt, bucket }, pathOf }: NamedDraft): Problem[] {
  if (!adopt?.bucket || !bucket || isGiven(bucket, "policyStatements")) {
    return [];
  }
  const index = adopt.bucketSettings?.indexOf("policy") ?? -1;
  const copy = "copy those that must stay to bucket.policyStatements, or say policyStatements: [] if none must";
  return index < 0
    ? [
        {
          path: pathOf("adopt", "bucket"),
          message:
            "if the bucket has a policy, Terraform would remove every statement of it, e.g. a reader's access, and the plan " +
            `doesn't show them; ${copy}`,
        },
      ]
    : [
        {
          path: pathOf("adopt", "bucketSettings", index),
          message: `Terraform would remove every statement of the bucket's policy, e.g. a reader's access; ${copy}`,
        },
      ];
}

/** Settings that a stack has only if its configuration says so. */
const OPTIONAL_SETTINGS = ["versioning", "logging"] as const;

/** Terraform imports nothing that is not in the configuration. */
function adoptedSettings(draft: NamedDraft, { bucketSettings: named = [] }: Adopted): Problem[] {
  const { pathOf } = draft;
  const bucket = newBucketOf(draft);
  const repeated: Problem[] = [];
  const placed = named.map((setting, i) => ({ setting, i }));
  forEachRepeat(
    placed,
    ({ setting }) => setting,
    ({ setting, i }) => {
      repeated.push({
        path: pathOf("adopt", "bucketSettings", i),
        message: `the setting ${setting} is listed twice, expected once`,
      });
    },
  );
  const absent = OPTIONAL_SETTINGS.filter(
    (setting) => bucket && named.includes(setting) && !isGiven(bucket, setting),
  ).map((setting) => ({
    path: pathOf("adopt", "bucketSettings", named.indexOf(setting)),
    message: `the stack leaves the bucket's ${setting} alone, expected bucket.${setting} to take it over, or nothing here`,
  }));
  return [...repeated, ...absent];
}

function adoptedAccess({ stack, pathOf }: NamedDraft, adopt: Adopted): Problem[] {
  const { auth, currents } = stack;
  const problems: Problem[] = [];
  for (const part of [...INTEGRATIONS, "braze"] as const) {
    const adopted = adopt[part];
    if (!adopted) {
      continue;
    }
    const isPrincipalOfBoth = part === "braze";
    if (!isGiven(stack, isPrincipalOfBoth ? "auth" : part)) {
      const expected = isPrincipalOfBoth ? "one auth on the stack" : `a section ${part} in the stack`;
      problems.push({
        path: pathOf("adopt", part),
        message: `the stack has no ${part} to adopt for, expected ${expected}`,
      });
      continue;
    }
    if (part === "currents" && currents?.credentials === "per-connector") {
      problems.push({
        path: pathOf("adopt", part),
        message: "nothing says which connector these resources belong to, expected credentials: shared while adopting",
      });
    }
    const own = isPrincipalOfBoth ? auth : stack[part]?.auth;
    // What is wrong with an auth that was refused is reported already.
    const isElsewhere = isGiven(stack, "auth") && !isPrincipalOfBoth;
    for (const kind of (["user", "role"] as const).filter((each) => adopted[each])) {
      const messages = own ? wrongPrincipal(kind, part, own) : isElsewhere ? [SERVES_WHOLE_STACK] : [];
      problems.push(...messages.map((message) => ({ path: pathOf("adopt", part, kind), message })));
    }
  }
  return problems;
}

const SERVES_WHOLE_STACK = "one principal serves the whole stack, expected it under adopt.braze";

function adoptedPolicies({ stack: { accountId, auth, region }, pathOf }: NamedDraft, adopt: Adopted): Problem[] {
  return INTEGRATIONS.flatMap((part) => {
    const { policy, attachment } = adopt[part] ?? {};
    const { user, role } = (auth ? adopt.braze : adopt[part]) ?? {};
    if (attachment && !(policy && (user ?? role))) {
      const message = "an attachment needs both its ends adopted, expected the policy and the user or role as well";
      return [{ path: pathOf("adopt", part, "attachment"), message }];
    }
    if (!policy) {
      return [];
    }
    // arn:PARTITION:iam::ACCOUNT:policy/NAME
    const [, partition, , , owner] = policy.split(":");
    if (region && partition !== partitionOf(region)) {
      const message = `the policy is in the partition ${partition}, expected a policy in ${partitionOf(region)}, where ${region} is`;
      return [{ path: pathOf("adopt", part, "policy"), message }];
    }
    if (!accountId || owner === accountId) {
      return [];
    }
    const whose = owner === "aws" ? "is AWS's own, which nobody can change" : `belongs to the account ${owner}`;
    return [
      {
        path: pathOf("adopt", part, "policy"),
        message: `the policy ${whose}, and the stack is for ${accountId}: expected a policy of that account`,
      },
    ];
  });
}

const METHODS: Record<"user" | "role", AuthMethod> = { user: "access-key", role: "role" };

function wrongPrincipal(kind: "user" | "role", part: string, auth: Draft<AuthConfig>): string[] {
  const wanted = METHODS[kind];
  const own = [auth, auth.retiring].find((one) => one?.method === wanted);
  if (!own && auth.method) {
    return [`${part} signs in with ${auth.method}, expected method: ${wanted} to adopt a ${kind}`];
  }
  return !own?.name ? [] : [`names the ${kind} that auth names already, expected one of the two`];
}
