import { Aws, BucketSettings, PolicySettings, RoleSettings, UserSettings } from "./aws";

/** All that an account has, by name; policies by their ARNs. */
export interface Account {
  readonly buckets: Readonly<Record<string, BucketSettings>>;
  readonly users: Readonly<Record<string, UserSettings>>;
  readonly roles: Readonly<Record<string, RoleSettings>>;
  readonly policies: Readonly<Record<string, PolicySettings>>;
}

/** Reads everything in an account, policy documents in one spelling. */
export async function readAccount(aws: Aws): Promise<Account> {
  const { buckets, users, roles, policies } = await aws.everything();
  return {
    buckets: await byName(buckets, async (name) => {
      const bucket = await aws.bucket(name);
      return { ...bucket, policy: normalised(bucket.policy) };
    }),
    users: await byName(users, async (name) => {
      const user = await aws.user(name);
      // Terraform makes keys in no order.
      return { ...user, keys: [...user.keys].sort((one, other) => one.status.localeCompare(other.status)) };
    }),
    roles: await byName(roles, async (name) => {
      const role = await aws.role(name);
      return { ...role, trust: normalised(role.trust) };
    }),
    policies: await byName(policies, async (arn) => {
      const policy = await aws.policy(arn);
      return { ...policy, document: normalised(policy.document) };
    }),
  };
}

/** What an account has beside what another one has. */
export function beside(account: Account, other: Account): Account {
  const rest = <T>(all: Readonly<Record<string, T>>, gone: object): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !(name in gone)));
  return {
    buckets: rest(account.buckets, other.buckets),
    users: rest(account.users, other.users),
    roles: rest(account.roles, other.roles),
    policies: rest(account.policies, other.policies),
  };
}

/** A policy document in which every list is a sorted list: AWS reads one text as a list of one, and heeds no order. */
export function normalised(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => normalised(item)).sort();
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, normalised(inner, name)]));
  }
  return LISTS.test(key) ? [value] : value;
}

/** The keys of a policy document whose values are lists: condition keys and kinds of principals are among them. */
const LISTS = /^(Action|Resource|AWS|\w+:\w+)$/;

async function byName<T>(names: readonly string[], read: (name: string) => Promise<T>): Promise<Record<string, T>> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
}
