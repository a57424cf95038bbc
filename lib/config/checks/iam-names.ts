import { keyLabel } from "../../address-part";
import { Grant, grantsOf, kindOf, Principal, principalsOf } from "../derived/grants";
import { listNames } from "../problems/list-names";
import { ConfigPath, Problem, formatPath } from "../problems/problem";
import { POLICY_NAME, PRINCIPAL_NAME } from "../schema/iam";
import { breach } from "../schema/text";
import { forEachRepeat, SoundStack } from "./draft";

/** Names of users, roles and policies: short enough, and claimed once in an account. */
export function iamNames(sound: readonly SoundStack[]): Problem[] {
  const claims = sound.flatMap(claimsOf);
  return [...tooLong(claims), ...claimedTwice(claims)];
}

/** A name that a stack wants in IAM. */
interface Claim {
  readonly kind: "user" | "role" | "policy";
  readonly name: string;
  readonly account: string;
  readonly stack: string;
  readonly path: ConfigPath;
}

function claimsOf(sound: SoundStack): Claim[] {
  const grants = grantsOf(sound.name, sound.stack);
  const authPath = ({ integration }: Grant): string[] => (sound.stack.auth ? ["auth"] : [integration, "auth"]);
  const principals = grants.flatMap((grant) => [
    { principal: grant.principal, keys: authPath(grant) },
    ...(grant.retiring ? [{ principal: grant.retiring.principal, keys: [...authPath(grant), "retiring"] }] : []),
  ]);
  // One principal may have several policies.
  const once = new Map(principals.map((one) => [`${kindOf(one.principal)} ${one.principal.label}`, one]));
  return [
    ...grants.flatMap((grant) =>
      [grant.policyName, grant.retiring?.policyName]
        .filter((name) => name !== undefined)
        .map((name) => claim(sound, "policy", name, [grant.integration])),
    ),
    ...[...once.values()].map(({ principal, keys }) => claim(sound, kindOf(principal), principal.name, keys)),
  ];
}

function claim(
  { name: stack, stack: { accountId }, pathOf }: SoundStack,
  kind: Claim["kind"],
  name: string,
  keys: string[],
): Claim {
  return { kind, name, account: accountId, stack, path: pathOf(...keys) };
}

function tooLong(claims: readonly Claim[]): Problem[] {
  return claims.flatMap(({ kind, name, path }) => {
    const rule = kind === "policy" ? POLICY_NAME : PRINCIPAL_NAME;
    const [key, longest] = kind === "policy" ? ["policyName", 128] : ["name", 64];
    return breach(rule, name) === undefined
      ? []
      : [
          {
            path,
            message: `the ${kind}'s name "${name}" has ${name.length} characters, expected at most ${longest}; set ${key} to a shorter one`,
          },
        ];
  });
}

function claimedTwice(claims: readonly Claim[]): Problem[] {
  const problems: Problem[] = [];
  // IAM tells names apart regardless of case.
  const keyOf = ({ kind, name, account }: Claim): string => `${account} ${kind} ${name.toLowerCase()}`;
  forEachRepeat(claims, keyOf, ({ kind, name, account, path, stack }, earlier, all) => {
    const others = [...new Set(all.map((claim) => claim.stack))].filter((other) => other !== stack);
    const holder = earlier.stack === stack ? formatPath(earlier.path) : listStacks(others);
    problems.push({
      path,
      message: `the ${kind} "${name}" in the account ${account} is claimed by ${holder} already, expected another name`,
    });
  });
  return problems;
}

function listStacks(names: readonly string[]): string {
  return `the ${names.length === 1 ? "stack" : "stacks"} ${listNames(names)}`;
}

/** An access key's address is made of its user's label and its own name, which joined may be those of another. */
export function keyAddresses({ name, stack, pathOf }: SoundStack): Problem[] {
  const keys = principalsOf(grantsOf(name, stack)).flatMap(keysOf);
  const problems: Problem[] = [];
  const addressOf = ({ user, key }: PlacedKey): string => keyLabel(user, key);
  forEachRepeat(keys, addressOf, (key, earlier) => {
    problems.push({
      path: pathOf("currents", "auth", key.list),
      message:
        `the key "${key.key}" of ${key.user} and the key "${earlier.key}" of ${earlier.user} have one address, ` +
        `aws_iam_access_key.${addressOf(key)}, expected other names`,
    });
  });
  return problems;
}

/** An access key, its user's label, and the list in `auth` that names the key. */
interface PlacedKey {
  readonly user: string;
  readonly key: string;
  readonly list: "keys" | "forget";
}

/** The keys that Terraform makes for a principal, or forgets. */
function keysOf(principal: Principal): PlacedKey[] {
  if (principal.method === "role") {
    return [];
  }
  const { label: user, secret } = principal;
  return secret === "state"
    ? principal.keys.map((key) => ({ user, key, list: "keys" }))
    : principal.forgottenKeys.map((key) => ({ user, key, list: "forget" }));
}
