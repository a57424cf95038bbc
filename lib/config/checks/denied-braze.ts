import { BucketRequest, Denial, denialOf } from "../../policies/braze-request";
import type { BucketStatement } from "../../policies/document";
import { ENCRYPTION_HEADER, meets } from "../../policies/request-conditions";
import { brazeRequests, principalArn } from "../braze-requests";
import { grantsOf, kindOf, principalsOf } from "../grants";
import { listNames } from "../problems/list-names";
import type { Problem } from "../problems/problem";
import { isOnBucketOf, SoundStack } from "./draft";
import { PlacedStatement, statementsOf } from "./policy-statements";

/** A request of Braze's that a statement denies, or may deny. */
interface Judged {
  readonly user: SoundStack;
  readonly request: BucketRequest;
  readonly denial: Denial;
}

/** No statement denies Braze what it needs, whichever stack uses the bucket. */
export function deniedBraze(sound: readonly SoundStack[]): Problem[] {
  return forEachStatement(sound, ({ statement, path }, judged) => {
    const denied = judged.filter(({ denial }) => denial.isDenied === true);
    const [first] = denied;
    return first ? [{ path, message: `denies Braze ${needsOf(denied)}${wayOut(statement, first)}` }] : [];
  });
}

/** A statement that may deny Braze what it needs: the configuration alone doesn't say. */
export function perhapsDeniedBraze(sound: readonly SoundStack[]): Problem[] {
  return forEachStatement(sound, ({ statement, path }, judged) => {
    const perhaps = judged.filter(({ denial }) => denial.isDenied === undefined);
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
          return { user, request, denial: denialOf(one.statement, request) };
        }),
      );
      return problemsOf(one, judged);
    });
  });
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
  const { kind, name: requester } = request.requester;
  const principal = principalsOf(grantsOf(name, stack)).find((one) => one.name === requester && kindOf(one) === kind);
  const arn = (principal && principalArn(stack, principal)) ?? `the ${kind}'s ARN`;
  return `; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: ${arn} }`;
}

function whatIsUnknown({ conditions = [] }: BucketStatement, { request, denial }: Judged): string {
  const unknown = conditions.filter((condition) => meets(condition, request.context) === undefined);
  if (unknown.length > 0) {
    const keys = listNames(unknown.map(({ variable }) => variable));
    return `synth can't tell whether Braze's requests meet its condition on ${keys}; make sure that they don't`;
  }
  return denial.principal === undefined
    ? "synth can't tell whether it is about Braze's user or role; make sure that it isn't"
    : "synth can't tell whether Braze uses these objects; make sure that it doesn't";
}
