import { isNamed } from "../../evaluator/caller";
import { ENCRYPTION_HEADER } from "../../evaluator/conditions";
import { appliesTo, Elements, elementsOf } from "../../evaluator/elements";
import type { Verdict } from "../../evaluator/verdict";
import { bucketArn } from "../../policies/arns";
import type { BucketStatement } from "../../policies/document";
import { BrazeRequest, brazeRequests, BUCKET, principalArn } from "../derived/braze-requests";
import { grantsOf, kindOf, principalsOf } from "../derived/grants";
import { listNames } from "../problems/list-names";
import type { Problem } from "../problems/problem";
import { isOnBucketOf, SoundStack } from "./draft";
import { PlacedStatement, statementsOf } from "./policy-statements";

/** A request of Braze's that a statement denies, or may deny. */
interface Judged {
  readonly user: SoundStack;
  readonly request: BrazeRequest;
  readonly elements: Elements;
  readonly isDenied: Verdict;
}

/** No statement denies Braze what it needs, whichever stack uses the bucket. */
export function deniedBraze(sound: readonly SoundStack[]): Problem[] {
  return forEachStatement(sound, ({ statement, path }, judged) => {
    const denied = judged.filter(({ isDenied }) => isDenied === true);
    const [first] = denied;
    return first ? [{ path, message: `denies Braze ${needsOf(denied)}${wayOut(statement, first)}` }] : [];
  });
}

/** A statement that may deny Braze what it needs: the configuration alone doesn't say. */
export function perhapsDeniedBraze(sound: readonly SoundStack[]): Problem[] {
  return forEachStatement(sound, ({ statement, path }, judged) => {
    const perhaps = judged.filter(({ isDenied }) => isDenied === undefined);
    const [first] = perhaps;
    const message = first && `may deny Braze ${needsOf(perhaps)}: ${whatIsUnknown(statement, first)}`;
    return message ? [{ path, message }] : [];
  });
}

function forEachStatement(
  sound: readonly SoundStack[],
  problemsOf: (placed: PlacedStatement, judged: readonly Judged[]) => Problem[],
): Problem[] {
  return sound.flatMap((draft) => {
    const placed = statementsOf(draft);
    const users = placed.length > 0 ? sound.filter((other) => isOnBucketOf(draft, other)) : [];
    return placed.flatMap((one) => {
      const judged = users.flatMap((user) =>
        brazeRequests(user.name, user.stack).map((request) => {
          const elements = elementsOf(inBucket(one.statement), request);
          return { user, request, elements, isDenied: one.statement.effect === "Deny" && appliesTo(elements) };
        }),
      );
      return problemsOf(one, judged);
    });
  });
}

/** Every resource of a bucket's policy is in the bucket: only what follows the bucket's name is compared. */
function inBucket(statement: BucketStatement): BucketStatement {
  const { resources, notResources } = statement;
  const moved = (arns: readonly string[]): string[] => arns.map((arn) => arn.replace(/^[^/]*/, bucketArn(BUCKET)));
  return {
    ...statement,
    ...(resources && { resources: moved(resources) }),
    ...(notResources && { notResources: moved(notResources) }),
  };
}

/** The actions of requests, and the stacks that need them. */
function needsOf(judged: readonly Judged[]): string {
  const actions = new Set(judged.map(({ request }) => request.action));
  const stacks = new Set(judged.map(({ user }) => user.name));
  const verb = stacks.size === 1 ? "needs" : "need";
  return `${listNames([...actions])}, which ${stacks.size === 1 ? "the stack" : "the stacks"} ${listNames([...stacks])} ${verb}`;
}

function wayOut({ conditions = [] }: BucketStatement, { user: { name, stack }, request }: Judged): string {
  if (conditions.some(({ variable }) => variable.toLowerCase() === ENCRYPTION_HEADER)) {
    return (
      "; exports never send the encryption header, and Currents sends it only while its AES-256 toggle is on: expected " +
      "no such demand, since S3 encrypts every object anyway"
    );
  }
  const { kind, name: caller } = request.caller;
  const principal = principalsOf(grantsOf(name, stack)).find((one) => one.name === caller && kindOf(one) === kind);
  const arn = (principal && principalArn(stack, principal)) ?? `the ${kind}'s ARN`;
  return `; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: ${arn} }`;
}

function whatIsUnknown({ conditions = [] }: BucketStatement, { elements }: Judged): string {
  const unknown = conditions.filter((_, i) => elements.conditions[i] === undefined);
  if (unknown.length > 0) {
    const keys = listNames(unknown.map(({ variable }) => variable));
    return `synth can't tell whether Braze's requests meet its condition on ${keys}; make sure that they don't`;
  }
  return isNamed(elements.naming) === undefined
    ? "synth can't tell whether it is about Braze's user or role; make sure that it isn't"
    : "synth can't tell whether Braze uses these objects; make sure that it doesn't";
}
