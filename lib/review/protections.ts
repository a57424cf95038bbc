import { scalarText } from "../synthesised/scalar-text";
import { decide } from "../evaluator/decide";
import type { Statement } from "../evaluator/statement";
import { somebodyOf } from "./callers";
import type { DangerId, LostProtection } from "./changes";
import { isSame } from "./canonical";
import type { StackAccess } from "./read-access";
import { Block, isProtected, StackTree } from "../synthesised/stack-tree";
import { folderAlarms, foldersOf } from "./folder-alarms";

/** What guarded the bucket, its data and what Braze writes before the change, and no longer does. */
export function lostProtections(
  base: StackTree,
  head: StackTree,
  baseAccess: StackAccess,
  headAccess: StackAccess,
): LostProtection[] {
  // A stack without a bucket guards none.
  const keepsBucket = head.resources.has(BUCKET);
  return [
    ...preventDestroy(base, head),
    ...silenced(base, head),
    ...(keepsBucket && base.resources.has(BUCKET)
      ? [
          ...SETTINGS.flatMap((setting) => setting(base, head)),
          ...connections(baseAccess.bucketPolicy ?? [], headAccess.bucketPolicy ?? []),
        ]
      : []),
  ];
}

const BUCKET = "aws_s3_bucket.bucket";

function preventDestroy(base: StackTree, head: StackTree): LostProtection[] {
  return [...head.resources].flatMap(([address, block]) =>
    isProtected(base.resources.get(address)) && !isProtected(block)
      ? [lost(address, "Terraform no longer refuses to destroy it (prevent_destroy)")]
      : [],
  );
}

/** What an alarm on a metric tells of. */
const ALARMS: Readonly<Record<string, string>> = { PutRequests: "silence", "4xxErrors": "refused requests" };

/** Alarms on folders that Currents still write to, if nobody hears of them any more. */
function silenced(base: StackTree, head: StackTree): LostProtection[] {
  const alarms = folderAlarms(head);
  const folders = [...foldersOf(head).values()];
  return folderAlarms(base)
    .filter(({ folder, isHeard }) => isHeard && folders.includes(folder))
    .flatMap(({ address, folder, metric }) => {
      const left = alarms.filter((one) => one.folder === folder && one.metric === metric);
      const how = left.length === 0 ? "the alarm is gone" : "the actions of the alarm are switched off";
      return left.some(({ isHeard }) => isHeard)
        ? []
        : [lost(left[0]?.address ?? address, `nobody hears of ${ALARMS[metric] ?? metric} in ${folder}/: ${how}`)];
    });
}

/** What each setting of the bucket loses. */
const SETTINGS: readonly ((base: StackTree, head: StackTree) => LostProtection[])[] = [
  (base, head) =>
    head.resources.get(BUCKET)?.force_destroy === true && base.resources.get(BUCKET)?.force_destroy !== true
      ? [lost(BUCKET, "a destroy deletes all objects first (force_destroy)")]
      : [],
  (base, head) => {
    const address = "aws_s3_bucket_public_access_block.bucket";
    const [before, after] = [base, head].map(({ resources }) => resources.get(address) ?? {}) as [Block, Block];
    const flags = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];
    const off = flags.filter((flag) => before[flag] === true && after[flag] !== true);
    return off.length > 0
      ? [lost(address, `S3 no longer blocks public access: ${off.join(", ")}`, "public-access")]
      : [];
  },
  (base, head) => {
    const address = "aws_s3_bucket_ownership_controls.bucket";
    const [before, after] = [base, head].map((tree) => firstIn(tree, address, "rule").object_ownership);
    return before === "BucketOwnerEnforced" && after !== before
      ? [lost(address, "access control lists count again (object_ownership is no longer BucketOwnerEnforced)")]
      : [];
  },
  (base, head) => {
    const address = "aws_s3_bucket_versioning.bucket";
    const [before, after] = [base, head].map((tree) => firstIn(tree, address, "versioning_configuration").status);
    return before === "Enabled" && after !== before
      ? [lost(address, "S3 keeps no old versions of what is overwritten or deleted from now on")]
      : [];
  },
  (base, head) => encryption(base, head),
];

/** How strong an encryption is. */
const ALGORITHMS: readonly unknown[] = [undefined, "AES256", "aws:kms", "aws:kms:dsse"];

function encryption(base: StackTree, head: StackTree): LostProtection[] {
  const address = "aws_s3_bucket_server_side_encryption_configuration.bucket";
  const [before, after] = [base, head].map((tree) => firstIn(tree, address, "rule")) as [Block, Block];
  const algorithmOf = (rule: Block): unknown =>
    ([rule.apply_server_side_encryption_by_default ?? {}].flat()[0] as Block).sse_algorithm;
  const [was, is] = [algorithmOf(before), algorithmOf(after)];
  const typesOf = (rule: Block) => [rule.blocked_encryption_types ?? []].flat() as string[];
  const allowed = typesOf(before).filter((type) => !typesOf(after).includes(type));
  return [
    ...(ALGORITHMS.indexOf(is) < ALGORITHMS.indexOf(was)
      ? [
          lost(
            address,
            `the encryption is ${scalarText(is ?? "S3's default")}, and was ${scalarText(was)}`,
            "encryption-weakened",
          ),
        ]
      : []),
    ...(allowed.length > 0
      ? [lost(address, `S3 takes objects encrypted with ${allowed.join(", ")} again`, "encryption-weakened")]
      : []),
  ];
}

/** A request of somebody whose own policies allow everything: only the bucket's policy can deny it. */
const ALL: Statement = { effect: "Allow", actions: ["*"], resources: ["*"] };
const CONNECTIONS = [
  { words: "plain HTTP", context: { "aws:securetransport": "false", "s3:tlsversion": undefined } },
  ...["1.0", "1.1", "1.2"].map((version) => ({
    words: `TLS ${version}`,
    context: { "aws:securetransport": "true", "s3:tlsversion": version },
  })),
];

function connections(before: readonly Statement[], after: readonly Statement[]): LostProtection[] {
  if (isSame(before, after)) {
    return [];
  }
  const isDenied = (statements: readonly Statement[], context: (typeof CONNECTIONS)[number]["context"]): boolean => {
    const resources = statements.flatMap((statement) => statement.resources ?? []);
    const resource = (resources.find((arn) => arn.endsWith("/*")) ?? "").replace(/\*$/, "any");
    const request = { caller: somebodyOf("000000000000"), action: "s3:GetObject", resource, context };
    return decide({ identity: [{ statements: [ALL] }], resource: { statements } }, request).outcome === "denied";
  };
  return CONNECTIONS.filter(({ context }) => isDenied(before, context) && !isDenied(after, context)).map(({ words }) =>
    lost("aws_s3_bucket_policy.bucket", `the bucket's policy no longer denies requests over ${words}`),
  );
}

function firstIn({ resources }: StackTree, address: string, argument: string): Block {
  return ([resources.get(address)?.[argument] ?? {}].flat()[0] ?? {}) as Block;
}

function lost(address: string, message: string, id: DangerId = "protection-removed"): LostProtection {
  return { address, message, id };
}
