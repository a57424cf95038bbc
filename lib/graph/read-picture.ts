import { scalarText } from "../synthesised/scalar-text";
import { resolved } from "../review/references";
import { folderAlarms, foldersOf } from "../review/folder-alarms";
import { addressIn } from "../synthesised/address-in";
import { Block, StackTree, stackTree, typeOf } from "../synthesised/stack-tree";
import { PolicyJson, policyFromDataSource } from "../synthesised/policy-from-data-source";
import type { Folder, PicturedPolicy, PicturedPrincipal, Right, StackPicture } from "./stack-picture";
import { targetOf } from "./target";

const KINDS = { aws_iam_user: "user", aws_iam_role: "role" } as const;

/**
 * Reads the picture of a stack. What only Terraform knows stands as an expression: `${…}`.
 *
 * @param name - the stack's name
 * @param json - the content of its cdk.tf.json
 */
export function readPicture(name: string, json: object): StackPicture {
  const tree = stackTree(json);
  const { allowed_account_ids: accounts, region } = tree.provider;
  const bucket = textOf(tree, tree.outputs.bucket_name?.value);
  return {
    name,
    account: textOf(tree, [accounts].flat()[0]),
    region: textOf(tree, region),
    bucket,
    folders: foldersIn(tree),
    principals: [...tree.resources].flatMap(([address, block]) => {
      const kind = KINDS[typeOf(address) as keyof typeof KINDS] as PicturedPrincipal["kind"] | undefined;
      return kind ? [principalOf(tree, bucket, { address, kind, block })] : [];
    }),
  };
}

interface Found {
  readonly address: string;
  readonly kind: PicturedPrincipal["kind"];
  readonly block: Block;
}

function principalOf(tree: StackTree, bucket: string, { address, kind, block }: Found): PicturedPrincipal {
  const trust = documentIn(tree, block.assume_role_policy)?.Statement ?? [];
  return {
    kind,
    name: textOf(tree, block.name),
    brazeAccounts: trust.flatMap(({ Principal: principal }) =>
      textsIn((principal as { readonly AWS?: unknown } | undefined)?.AWS).map(accountIn),
    ),
    externalIds: trust.flatMap(({ Condition: condition }) =>
      textsIn((condition as Conditions | undefined)?.StringEquals?.["sts:ExternalId"]),
    ),
    policies: [...tree.resources].flatMap(([at, attachment]) =>
      typeOf(at) === `aws_iam_${kind}_policy_attachment` && addressIn(attachment[kind]) === address
        ? [policyOf(tree, bucket, attachment.policy_arn)]
        : [],
    ),
  };
}

type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function policyOf(tree: StackTree, bucket: string, arn: unknown): PicturedPolicy {
  const own = tree.resources.get(addressIn(arn) ?? "");
  return {
    name: own ? textOf(tree, own.name) : textOf(tree, arn),
    rights: rightsOf(documentIn(tree, own?.policy), bucket),
  };
}

function rightsOf(document: PolicyJson | undefined, bucket: string): Right[] {
  const rights = new Map<string, Right>();
  for (const { Effect: effect, Action: actions, Resource: resources } of document?.Statement ?? []) {
    for (const resource of effect === "Allow" ? textsIn(resources) : []) {
      const target = targetOf(resource, bucket);
      if (target) {
        const key = JSON.stringify(target);
        const all = [...(rights.get(key)?.actions ?? []), ...textsIn(actions)];
        rights.set(key, { target, actions: [...new Set(all)].sort() });
      }
    }
  }
  return [...rights.values()];
}

function foldersIn(tree: StackTree): Folder[] {
  const alarms = folderAlarms(tree);
  return [...foldersOf(tree)].map(([connector, path]) => ({
    connector,
    path,
    alarms: alarms.filter(({ folder }) => folder === path).map(({ name }) => name),
  }));
}

function documentIn(tree: StackTree, value: unknown): PolicyJson | undefined {
  const block = tree.data.get(addressIn(value) ?? "");
  return block && policyFromDataSource(block);
}

/** `arn:aws:iam::444455556666:root`, or the account alone. */
function accountIn(principal: string): string {
  return /^arn:[^:]*:iam::([^:]+):root$/.exec(principal)?.[1] ?? principal;
}

function textsIn(value: unknown): string[] {
  return [value ?? []].flat().map(String);
}

function textOf(tree: StackTree, value: unknown): string {
  return scalarText(resolved(tree, value));
}
