import type { Statement } from "../evaluator/statement";
import { matches } from "../evaluator/pattern";
import { arnGlobOf, boundedGlobOf, Glob, globOf, literalGlobOf } from "./glob";
import { Witness, witnessesOf } from "./witnesses";
import { ActionTarget, S3_ACTIONS } from "./s3-actions";

/** Actions that no statement tells apart. */
export interface ActionClass {
  readonly target: ActionTarget;
  /** The actions, e.g. `s3:PutObject`. Of a service that isn't S3, one action that stands for all like it. */
  readonly actions: readonly string[];
  /** The patterns of the policies that match them, as they are written. */
  readonly patterns: readonly string[];
}

/** Resources that no statement tells apart. */
export interface ResourceClass {
  readonly target: ActionTarget | "access-point";
  /** One of the resources. */
  readonly example: string;
  /** The patterns of the policies that match them. */
  readonly patterns: readonly string[];
}

const KNOWN = Object.entries(S3_ACTIONS).flatMap(([target, names]) =>
  names.map((name) => ({ target: target as ActionTarget, action: `s3:${name}` })),
);

/** The actions that some statements tell apart. */
export function actionClasses(statements: readonly Statement[]): readonly ActionClass[] {
  const patterns = unique(
    statements.flatMap(({ actions = [], notActions = [] }) => [...actions, ...notActions]),
    (pattern) => pattern.toLowerCase(),
  );
  return remembered(ACTION_CLASSES, patterns, () => tellApart(patterns));
}

/** The stacks of a configuration have much the same patterns: each set of them is looked at once. */
const ACTION_CLASSES = new Map<string, readonly ActionClass[]>();
const RESOURCE_CLASSES = new Map<string, readonly ResourceClass[]>();
const MOST_REMEMBERED = 100;

function remembered<T>(known: Map<string, T>, patterns: readonly string[], find: () => T): T {
  const key = JSON.stringify(patterns);
  const found = known.get(key) ?? find();
  if (known.size >= MOST_REMEMBERED) {
    known.clear();
  }
  known.set(key, found);
  return found;
}

function tellApart(patterns: readonly string[]): ActionClass[] {
  const lower = patterns.map((pattern) => pattern.toLowerCase());
  const classes = new Map<string, ActionClass & { readonly actions: string[] }>();
  const add = (target: ActionTarget, action: string): void => {
    const name = action.toLowerCase();
    const matching = patterns.filter((_, i) => matches(lower[i] ?? "", name));
    const key = JSON.stringify([target, matching]);
    const found = classes.get(key);
    if (found) {
      found.actions.push(action);
    } else {
      classes.set(key, { target, actions: [action], patterns: matching });
    }
  };
  KNOWN.forEach(({ target, action }) => add(target, action));
  // What AWS has of other services isn't known here: any name can be an action.
  const ofOthers = witnessesOf([...lower, "?*:?*", "s3:*"].map(globOf));
  for (const { text, matches: matching } of ofOthers) {
    const [isAction, isOfS3] = matching.slice(-2);
    if (isAction && !isOfS3) {
      add("other", patterns.find((pattern) => pattern.toLowerCase() === text) ?? text);
    }
  }
  return [...classes.values()];
}

/**
 * The resources that some statements tell apart.
 *
 * @param more - patterns that tell resources apart beside those of the statements
 */
export function resourceClasses(statements: readonly Statement[], more: readonly string[]): readonly ResourceClass[] {
  const written = statements.flatMap(({ resources = [], notResources = [] }) => [...resources, ...notResources]);
  const patterns = unique([...written, ...more], (pattern) => pattern);
  const partition = written.map((arn) => /^arn:([a-z-]+):/.exec(arn)?.[1]).find((found) => found !== undefined);
  return remembered(RESOURCE_CLASSES, patterns, () =>
    witnessesOf([...patterns.map(globOf), ...formsIn(partition ?? "aws")]).flatMap((witness) => {
      const target = targetOf(witness);
      const matching = patterns.filter((_, i) => witness.matches[i]);
      return target ? [{ target, example: witness.text, patterns: matching }] : [];
    }),
  );
}

/** What a request is about, by the form of its ARN. A request about the whole account has a star for an ARN. */
function formsIn(partition: string): Glob[] {
  const bucket = `arn:${partition}:s3:::?*`;
  return [
    boundedGlobOf(bucket, ":/"),
    boundedGlobOf(`${bucket}/?*`, ":/", bucket.length),
    arnGlobOf(`arn:${partition}:s3:?*:?*:accesspoint/?*`),
    arnGlobOf(`arn:${partition}:s3:::*`),
    arnGlobOf(`arn:${partition}:?*:*:*:?*`),
    literalGlobOf("*"),
  ];
}

function targetOf({ matches: all }: Witness): ResourceClass["target"] | undefined {
  const [isBucket, isObject, isAccessPoint, isMalformed, isArn, isAccount] = all.slice(-6);
  if (isBucket || isObject) {
    return isBucket ? "bucket" : "object";
  }
  return isAccessPoint ? "access-point" : !isMalformed && (isArn || isAccount) ? "other" : undefined;
}

/** Whether there is such a request: an action on buckets isn't one on objects. Through an access point, both are. */
export function isPossible({ target }: ActionClass, resource: ResourceClass): boolean {
  return target === resource.target || (resource.target === "access-point" && target !== "other");
}

function unique(texts: readonly string[], keyOf: (text: string) => string): string[] {
  return [...new Map(texts.map((text) => [keyOf(text), text] as const)).values()];
}
