import path from "node:path";
import { partitionOf } from "../regions";
import { ACCOUNT_ID, REGION } from "../rules";
import { addressPart } from "../access";
import { found } from "../found";
import type { Problem } from "../problem";
import { literalOf } from "../../references";
import { adoption } from "./adoption";
import { references } from "./references";
import type { BackendType } from "../model";
import { authsOf, externalIdsOf, forEachRepeat, NamedDraft, newBucketOf, PlacedId } from "./check";

const MOST_TAGS = 50;

/** A password in an address, as in `https://name:password@host`. */
const PASSWORD_IN_URL = /\/\/[^/@:]*:[^/@]*@/;

/** Where Terraform takes a password from that would otherwise stand in an address. */
const PASSWORD_VARIABLE: Readonly<Partial<Record<BackendType, string>>> = {
  http: "as TF_HTTP_PASSWORD",
  s3: "as part of HTTPS_PROXY",
};

/** What is wrong within one stack, beyond what its schema can say. */
export function stackErrors(draft: NamedDraft): Problem[] {
  return [
    ...missingSettings(draft),
    ...authPlaces(draft),
    ...rolePartition(draft),
    ...externalIds(draft),
    ...connectorNames(draft),
    ...perConnector(draft),
    ...accessKeys(draft),
    ...bucketOptions(draft),
    ...lifecyclePrefixes(draft),
    ...tagKeys(draft),
    ...boundaryAccount(draft),
    ...backendTexts(draft),
    ...references(draft),
    ...adoption(draft),
  ];
}

function missingSettings({ name, stack, pathOf }: NamedDraft): Problem[] {
  const path = pathOf();
  const problems: Problem[] = [];
  for (const [key, rule] of [
    ["region", REGION],
    ["accountId", ACCOUNT_ID],
  ] as const) {
    if (!(key in stack)) {
      problems.push({ path, message: `${key} is missing, expected ${rule.allowed}, here or under defaults` });
    }
  }
  if (!("currents" in stack) && !("export" in stack)) {
    problems.push({ path, message: `nothing to integrate in ${name}, expected currents, export or both` });
  }
  return problems;
}

function authPlaces({ stack, pathOf }: NamedDraft): Problem[] {
  return (["currents", "export"] as const).flatMap((integration) => {
    if (!(integration in stack)) {
      return [];
    }
    const own = stack[integration] !== undefined && "auth" in stack[integration];
    const shared = "auth" in stack;
    if (own && shared) {
      return [
        {
          path: pathOf(integration, "auth"),
          message: "auth is given twice, on the stack and here, expected one of the two",
        },
      ];
    }
    return own || shared || stack[integration] === undefined
      ? []
      : [
          {
            path: pathOf(integration),
            message: "auth is missing, expected method access-key or role, here or once on the stack",
          },
        ];
  });
}

function rolePartition(draft: NamedDraft): Problem[] {
  const { region } = draft.stack;
  if (region === undefined || partitionOf(region) === "aws") {
    return [];
  }
  return authsOf(draft)
    .filter(({ auth }) => auth.method === "role")
    .map(({ path }) => ({
      path: draft.pathOf(...path, "method"),
      message:
        `role does not work in ${region}, which is in the partition ${partitionOf(region)}: roles can't be assumed ` +
        "across partitions, and Braze's account is in aws; expected access-key",
    }));
}

function externalIds(draft: NamedDraft): Problem[] {
  const problems: Problem[] = [];
  const keyOf = ({ id, path }: PlacedId): string => JSON.stringify([path.slice(0, -1), id]);
  forEachRepeat(externalIdsOf(draft), keyOf, ({ id, path }) => {
    problems.push({ path: draft.pathOf(...path), message: `the external id "${id}" is listed twice, expected once` });
  });
  return problems;
}

function connectorNames({ stack, pathOf }: NamedDraft): Problem[] {
  const connectors = (stack.currents?.connectors ?? []).map((connector, i) => ({ name: connector?.name, i }));
  const problems: Problem[] = [];
  const addressOf = ({ name }: { name?: string }): string | undefined => name && addressPart(name);
  forEachRepeat(connectors, addressOf, ({ name, i }, earlier) => {
    const message =
      name === earlier.name
        ? `the connector "${name}" is listed twice, expected a name of its own`
        : `the connectors "${earlier.name}" and "${name}" have one address, since - becomes _, expected a name of its own`;
    problems.push({ path: pathOf("currents", "connectors", i, "name"), message });
  });
  return problems;
}

function perConnector({ stack, pathOf }: NamedDraft): Problem[] {
  const { currents } = stack;
  const problems: Problem[] = [];
  const separate = currents?.credentials === "per-connector";
  if (separate && "auth" in stack) {
    problems.push({
      path: pathOf("currents", "credentials"),
      message:
        "per-connector does not go with auth on the stack, which is one principal for all; move auth to currents",
    });
  }
  (currents?.connectors ?? []).forEach((connector, i) => {
    if (connector && "externalId" in connector && !(separate && currents?.auth?.method === "role")) {
      problems.push({
        path: pathOf("currents", "connectors", i, "externalId"),
        message:
          "an external id of its own needs a role of its own, expected credentials: per-connector and method: role",
      });
    }
    if (separate && connector?.name && /[-_]trust$/.test(connector.name)) {
      problems.push({
        path: pathOf("currents", "connectors", i, "name"),
        message: `not allowed, got "${connector.name}": addresses that end in _trust are those of trust policies`,
      });
    }
  });
  return problems;
}

function accessKeys(draft: NamedDraft): Problem[] {
  const problems: Problem[] = [];
  for (const { auth, path } of authsOf(draft)) {
    const keys = auth.method === "access-key" ? (auth.keys ?? []) : [];
    const placed = keys.map((key, i) => ({ key, i }));
    forEachRepeat(
      placed,
      ({ key }) => key && addressPart(key),
      ({ key, i }) => {
        problems.push({
          path: draft.pathOf(...path, "keys", i),
          message: `the access key "${key}" is listed twice (- and _ are the same here), expected a name of its own`,
        });
      },
    );
  }
  return problems;
}

function bucketOptions(draft: NamedDraft): Problem[] {
  const { pathOf } = draft;
  const bucket = newBucketOf(draft);
  const problems: Problem[] = [];
  if (bucket?.forceDestroy && bucket.retain !== false) {
    problems.push({
      path: pathOf("bucket", "forceDestroy"),
      message: "got true for a bucket that is retained, expected retain: false beside it",
    });
  }
  if (bucket?.logging?.bucket !== undefined && bucket.logging.bucket === bucket.name) {
    problems.push({
      path: pathOf("bucket", "logging", "bucket"),
      message: `the bucket would log into itself without end, got "${bucket.name}", expected another bucket`,
    });
  }
  return problems;
}

function lifecyclePrefixes(draft: NamedDraft): Problem[] {
  const { pathOf } = draft;
  const rules = (newBucketOf(draft)?.lifecycle ?? []).map((rule, i) => ({ prefix: rule?.prefix, i }));
  const problems: Problem[] = [];
  forEachRepeat(
    rules,
    ({ prefix }) => prefix,
    ({ prefix, i }) => {
      problems.push({
        path: pathOf("bucket", "lifecycle", i, "prefix"),
        message: `the prefix "${prefix}" has two rules, expected one`,
      });
    },
  );
  return problems;
}

function tagKeys({ stack, pathOf }: NamedDraft): Problem[] {
  const keys = Object.keys(stack.tags ?? {});
  const problems: Problem[] = [];
  forEachRepeat(
    keys,
    (key) => key.toLowerCase(),
    (key, earlier) => {
      problems.push({
        path: pathOf("tags", key),
        message: `the tags "${earlier}" and "${key}" differ in case only, which IAM does not allow, expected one of them`,
      });
    },
  );
  if (keys.length > MOST_TAGS) {
    problems.push({
      path: pathOf("tags"),
      message: `too many tags, got ${keys.length}, expected at most ${MOST_TAGS}`,
    });
  }
  return problems;
}

function boundaryAccount({ stack, pathOf }: NamedDraft): Problem[] {
  const account = literalOf(stack.iam?.permissionsBoundary)?.split(":")[4];
  if (!account || account === "aws" || !stack.accountId || account === stack.accountId) {
    return [];
  }
  return [
    {
      path: pathOf("iam", "permissionsBoundary"),
      message: `a policy of another account, got ${account}, expected one of ${stack.accountId} or of AWS`,
    },
  ];
}

function backendTexts({ stack: { backend }, pathOf }: NamedDraft): Problem[] {
  if (!backend) {
    return [];
  }
  const problems: Problem[] = Object.entries(backend)
    .filter(([, value]) => typeof value === "string" && PASSWORD_IN_URL.test(value))
    .map(([key]) => ({
      path: pathOf("backend", key),
      message: `has a password in it, which would end up in the synthesised files; give it in the environment ${PASSWORD_VARIABLE[backend.type] ?? "instead"}`,
    }));
  if (backend.type === "local" && typeof backend.path === "string" && isAbsolute(backend.path)) {
    problems.push({
      path: pathOf("backend", "path"),
      message: `an absolute path, got ${found(backend.path)}, expected one relative to the project, the same on every machine`,
    });
  }
  return problems;
}

function isAbsolute(file: string): boolean {
  return path.posix.isAbsolute(file) || path.win32.isAbsolute(file);
}
