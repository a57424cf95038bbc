import type { Meaning } from "./value";

/** How a block is written in HCL. Terraform's JSON doesn't tell blocks from attributes. */
export interface Syntax {
  /** How many labels the block has. @default 0 */
  readonly labels?: number;
  /** The blocks that it can have in it, in the order in which they are written. @default - none: all is attributes */
  readonly blocks?: Readonly<Record<string, Syntax>>;
  /** The attributes whose texts are no templates; `*` is all of them. @default - all texts are templates */
  readonly meanings?: Readonly<Record<string, Meaning>>;
}

const PLAIN: Syntax = {};
const ONLY_LITERALS: Syntax = { meanings: { "*": "literal" } };

const LIFECYCLE: Syntax = {
  blocks: { precondition: PLAIN, postcondition: PLAIN },
  meanings: { ignore_changes: "name", replace_triggered_by: "name" },
};

const RULE = blocks({
  apply_server_side_encryption_by_default: PLAIN,
  filter: PLAIN,
  abort_incomplete_multipart_upload: PLAIN,
  transition: PLAIN,
  expiration: PLAIN,
  noncurrent_version_expiration: PLAIN,
});

/** The kinds of blocks that a stack consists of. */
export const TOP: Readonly<Record<string, Syntax>> = {
  terraform: {
    blocks: {
      required_providers: ONLY_LITERALS,
      backend: { labels: 1, ...ONLY_LITERALS },
      cloud: { blocks: { workspaces: ONLY_LITERALS }, ...ONLY_LITERALS },
    },
    ...ONLY_LITERALS,
  },
  provider: { labels: 1, ...blocks({ assume_role: PLAIN, default_tags: PLAIN }) },
  variable: {
    labels: 1,
    ...blocks({ validation: PLAIN }),
    meanings: { type: "name", description: "literal", default: "literal" },
  },
  data: { labels: 2 },
  resource: { labels: 2 },
  output: { labels: 1, meanings: { description: "literal" } },
  import: { meanings: { to: "name" } },
  moved: { meanings: { from: "name", to: "name" } },
  removed: { ...blocks({ lifecycle: PLAIN }), meanings: { from: "name" } },
};

/** The blocks in resources and data sources, by their types. */
const RESOURCES: Readonly<Record<string, Readonly<Record<string, Syntax>>>> = {
  aws_iam_policy_document: { statement: blocks({ principals: PLAIN, not_principals: PLAIN, condition: PLAIN }) },
  aws_s3_bucket_lifecycle_configuration: { rule: RULE },
  aws_s3_bucket_metric: { filter: PLAIN },
  aws_s3_bucket_ownership_controls: { rule: RULE },
  aws_s3_bucket_server_side_encryption_configuration: { rule: RULE },
  aws_s3_bucket_versioning: { versioning_configuration: PLAIN },
};

/** How a block at the top is written. */
export function syntaxOf(kind: string, [type = ""]: readonly string[]): Syntax {
  const { labels, ...syntax } = TOP[kind] ?? PLAIN;
  return labels === 2
    ? { ...blocks({ ...RESOURCES[type], lifecycle: LIFECYCLE }), meanings: { depends_on: "name" } }
    : syntax;
}

function blocks(inner: Readonly<Record<string, Syntax>>): Syntax {
  return { blocks: inner };
}
