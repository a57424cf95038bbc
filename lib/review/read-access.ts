import { partitionOf } from "../regions";
import { scalarText } from "../synthesised/scalar-text";
import type { Identity } from "../evaluator/caller";
import type { RequestContext } from "../evaluator/request-context";
import { parsePolicy, UnreadablePolicy } from "../evaluator/parse-policy";
import { matches } from "../evaluator/pattern";
import type { Statement } from "../evaluator/statement";
import type { Partition } from "../policies/arns";
import { policyFromDataSource } from "../synthesised/policy-from-data-source";
import { Opaque } from "./opaque";
import { addressIn } from "../synthesised/address-in";
import { mapTexts } from "../synthesised/map-texts";
import { resolved } from "./references";
import { Block, StackTree, typeOf } from "../synthesised/stack-tree";
import { unknownPolicy } from "./symbolic";
import { Unknown } from "./unknown";

/** A user or role of a stack, and the policies that say what it may do. */
export interface Principal {
  /** The address of the user or role. */
  readonly address: string;
  readonly caller: Identity;
  /** What is known of each of its requests. */
  readonly context: RequestContext;
  /** The last part of the addresses of its attachments, which name the integrations. */
  readonly labels: readonly string[];
  readonly identity: readonly Statement[];
  /** @default - no boundary */
  readonly boundary?: readonly Statement[];
  /** The trust policy of a role. @default - the principal is a user */
  readonly trust?: readonly Statement[];
}

/** What the policies of a stack say. */
export interface StackAccess {
  readonly account: string;
  readonly principals: readonly Principal[];
  /** The statements of the policy of the stack's bucket. @default - the stack doesn't make its bucket */
  readonly bucketPolicy?: readonly Statement[];
  /** Patterns of the ARNs of the buckets that the stack makes, and of their objects. */
  readonly buckets: readonly string[];
  readonly unknown: readonly Unknown[];
}

/** Whether an ARN is that of a bucket that the stack makes, or of an object in it. */
export function isInOwnBuckets({ buckets }: StackAccess, arn: string): boolean {
  return buckets.some((pattern) => matches(pattern, arn));
}

const PRINCIPALS = { aws_iam_user: "user", aws_iam_role: "role" } as const;

/** Reads the policies of a stack. What only Terraform knows is a stand-in of `opaque`. */
export function readAccess(tree: StackTree, opaque: Opaque): StackAccess {
  return new Reader(tree, opaque).read();
}

class Reader {
  private readonly unknown: Unknown[] = [];

  public constructor(
    private readonly tree: StackTree,
    private readonly opaque: Opaque,
  ) {}

  public read(): StackAccess {
    const account = this.text([this.tree.provider.allowed_account_ids ?? ""].flat()[0]);
    const policies = [...this.tree.resources].filter(([address]) => typeOf(address) === "aws_s3_bucket_policy");
    const buckets = [...this.tree.resources, ...this.tree.data].flatMap(([address, block]) =>
      /^(?:data\.)?aws_s3_bucket\./.test(address) ? [this.text(block.bucket)] : [],
    );
    const principals = [...this.tree.resources].flatMap(([address, block]) => {
      const kind = PRINCIPALS[typeOf(address) as keyof typeof PRINCIPALS] as "user" | "role" | undefined;
      return kind ? [this.principal(address, block, { kind, account, name: this.text(block.name) })] : [];
    });
    const bucketPolicy = policies.flatMap(([address, block]) => this.document(block.policy, `the policy ${address}`));
    const isExisting = policies.length === 0 && buckets.length > 0;
    return {
      account,
      principals,
      ...(!isExisting && { bucketPolicy }),
      buckets: buckets.flatMap((name) => [this.bucketArn(name), `${this.bucketArn(name)}/*`]),
      unknown: this.unknown,
    };
  }

  private principal(address: string, block: Block, caller: Identity): Principal {
    const { kind, name, account } = caller;
    const attached = this.attachedTo(address, kind, name);
    const boundary = block.permissions_boundary;
    const trust = block.assume_role_policy;
    const path = this.text(block.path ?? "/");
    const arn = `arn:${this.partition()}:iam::${account}:${kind}${path}${name}`;
    const isKnown = this.opaque.expressionsIn(arn).length === 0;
    return {
      address,
      caller,
      context: {
        "aws:principalaccount": account,
        ...(isKnown && { "aws:principalarn": arn }),
        "aws:principaltype": kind === "user" ? "User" : "AssumedRole",
        "aws:principalisawsservice": "false",
        "aws:username": kind === "user" ? name : undefined,
      },
      labels: attached.map(({ label }) => label),
      identity: attached.flatMap(({ statements }) => statements),
      ...(boundary !== undefined && boundary !== null && { boundary: this.policyAt(boundary, "the boundary") }),
      ...(trust !== undefined && { trust: this.document(trust, `the trust policy of ${address}`) }),
    };
  }

  private attachedTo(address: string, kind: "user" | "role", name: string) {
    return [...this.tree.resources].flatMap(([at, block]) => {
      const [type, label = ""] = at.split(".");
      const isItsOwn = addressIn(block[kind]) === address || this.text(block[kind] ?? "") === name;
      if (!isItsOwn) {
        return [];
      }
      if (type === `aws_iam_${kind}_policy_attachment`) {
        return [{ label, statements: this.policyAt(block.policy_arn, "the policy") }];
      }
      return type === `aws_iam_${kind}_policy`
        ? [{ label, statements: this.document(block.policy, `the policy ${at}`) }]
        : [];
    });
  }

  /** The statements of a policy by its ARN. The content of one that the stack doesn't make isn't known. */
  private policyAt(arn: unknown, what: string): readonly Statement[] {
    const own = this.tree.resources.get(addressIn(arn) ?? "");
    if (own) {
      return this.document(own.policy, what);
    }
    const name = `${what} ${this.opaque.show(this.text(arn))}`;
    this.unknown.push({ what: name, why: "the stack doesn't make this policy, so its content isn't known here" });
    return [unknownPolicy(`${name} allows it`)];
  }

  private document(value: unknown, what: string): readonly Statement[] {
    const block = this.tree.data.get(addressIn(value) ?? "");
    try {
      if (block) {
        return parsePolicy(mapTexts(policyFromDataSource(block), (text) => this.hide(text))).statements;
      }
      if (typeof value === "string" && !value.startsWith("${")) {
        return parsePolicy(mapTexts(JSON.parse(value), (text) => this.hide(text))).statements;
      }
      this.unknown.push({ what, why: `its content comes from ${String(value)}, which only Terraform knows` });
    } catch (error) {
      if (!(error instanceof UnreadablePolicy || error instanceof SyntaxError || error instanceof Error)) {
        throw error;
      }
      this.unknown.push({ what, why: `its content can't be read: ${error.message}` });
    }
    return [unknownPolicy(`${what} allows it`)];
  }

  private text(value: unknown): string {
    return this.opaque.hide(scalarText(resolved(this.tree, value)));
  }

  /** In Terraform, `$${` and `&{` stand for what begins a variable of a policy. */
  private hide(text: string): string {
    return this.opaque.hide(text.replaceAll("$${", "&{")).replaceAll("&{", "${");
  }

  private bucketArn(name: string): string {
    return `arn:${this.partition()}:s3:::${name}`;
  }

  private partition(): Partition {
    return partitionOf(scalarText(this.tree.provider.region));
  }
}
