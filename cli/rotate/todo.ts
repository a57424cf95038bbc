import { BRAZE_PAGES } from "../../lib/braze-pages";
import { stackFolder } from "../../lib/output-folder/layout";
import type { RotationPosition } from "../../lib/rotation/position";
import { BRAZE_DROPS_AFTER_HOURS, formatHours, formatTime, hoursAfter, hoursBetween } from "../../lib/rotation/times";
import { cdktfCommand, dashboardCommand, keysCommand, rotateCommand, terraformCommand } from "../command-lines";
import type { Place } from "../invocation";
import { namedKeys, RotatingUser } from "./rotating-users";

/** What a person must be told commands for. */
export interface TodoContext {
  readonly place: Place;
  /** The full name of the stack. */
  readonly stack: string;
  readonly rotating: RotatingUser;
  readonly position: RotationPosition;
}

/** What a person does about a step, in order. */
export function todoOf(context: TodoContext, now: Date): string[] {
  return [...STEPS[context.position.step](context), ...deadlineOf(context, now)];
}

const STEPS: Readonly<Record<RotationPosition["step"], (context: TodoContext) => string[]>> = {
  "make-room": (context) => [
    "AWS allows a user two keys, and this one is in the way of a rotation; see that nobody uses it, and delete it: " +
      deleteOld(context),
  ],
  apply: (context) => [
    `apply the stack: ${apply(context)}`,
    ...(context.position.old
      ? [
          `if the apply fails with LimitExceeded, see which key nobody uses, and delete it: ${deleteOld(context)}`,
          "if the plan has no changes, put the newest key last in auth.keys",
        ]
      : []),
  ],
  enter: ({ place, stack, rotating }) => [
    ...rotating.integrations.map((integration) => `enter the newest key in Braze: ${WHERE[integration]}`),
    isInTerraform(rotating)
      ? `its id and its secret: ${dashboardCommand(place.invocation, stack, "--show-secrets")}`
      : "its id and its secret are where keys create handed them over",
  ],
  "wait-for-use": ({ place, stack, rotating }) => [
    ...rotating.integrations.map((integration) => IN_USE[integration]),
    `then ask again: ${rotateCommand(place.invocation, stack)}`,
  ],
  "switch-off": (context) => [
    isOldNamed(context)
      ? `switch the old key off: make the edit (${rotateCommand(context.place.invocation, context.stack, "--write")}), ` +
        `and apply: ${apply(context)}`
      : `switch the old key off: ${ofOldKey(context, "disable")}`,
  ],
  "wait-switched-off": (context) => [
    ...context.rotating.integrations.map((integration) => NO_FAILURE[integration]),
    isOldNamed(context)
      ? "if one does, remove auth.inactive again, and apply"
      : `if one does, switch the old key on again: ${ofOldKey(context, "enable")}`,
    `otherwise ask again: ${rotateCommand(context.place.invocation, context.stack)}`,
  ],
  remove: (context) => [
    isOldNamed(context)
      ? `remove the old key: make the edit (${rotateCommand(context.place.invocation, context.stack, "--write")}), ` +
        `and apply: ${apply(context)}`
      : isInTerraform(context.rotating)
        ? `apply the stack, if Terraform made the old key: ${apply(context)}; if the plan destroys no key, somebody ` +
          `made it by hand, so delete it: ${deleteOld(context)}`
        : `delete the old key: ${deleteOld(context)}`,
  ],
  add: ({ place, stack, rotating }) => [
    isInTerraform(rotating)
      ? `to begin a rotation, make the edit (${rotateCommand(place.invocation, stack, "--write")}), and apply`
      : `to begin a rotation, make a key: ${keysCommand(place.invocation, "create", stack, ...rotating.option, "--out", "FILE")}`,
  ],
};

/** Where a key is entered that replaces another. */
const WHERE = {
  currents: `in each Current that has the old key, Edit, and at the end Update Current (a new one: ${BRAZE_PAGES.currents})`,
  export: `${BRAZE_PAGES.export}, and at the end Test Credentials, then Save`,
} as const;

/** Where it is seen that the newest key is in use. */
const IN_USE = {
  currents: "see that each Current has the newest key: Braze uses a key only when there are events",
  export: "see that each workspace has the newest key: Braze uses a key only when somebody exports",
} as const;

/** What fails if Braze still has the old key. */
const NO_FAILURE = {
  currents: "see in Braze that no Current reports an error",
  export: "see in Braze that no export fails",
} as const;

function isInTerraform({ user }: RotatingUser): boolean {
  return user.secret === "state";
}

/** Whether the configuration names the old key. Terraform didn't make one that has no name, or forgets it. */
function isOldNamed({ rotating }: TodoContext): boolean {
  return namedKeys(rotating.user).keys.length > 1;
}

function apply({ place: { invocation, hasCdktf, outdir }, stack }: TodoContext): string {
  return hasCdktf
    ? cdktfCommand(invocation, "deploy", stack)
    : terraformCommand(invocation, stackFolder(outdir, stack), "apply");
}

function deleteOld(context: TodoContext): string {
  return ofOldKey(context, "delete");
}

function ofOldKey({ place, stack, position: { old } }: TodoContext, action: "delete" | "disable" | "enable"): string {
  return keysCommand(place.invocation, action, stack, old?.id ?? "KEY");
}

/** How much time there is, if a Current can be failing. The soonest time counts: Braze's editions differ. */
function deadlineOf({ rotating, position: { failingSince } }: TodoContext, now: Date): string[] {
  if (!failingSince || !rotating.integrations.includes("currents")) {
    return [];
  }
  const { older, newest } = BRAZE_DROPS_AFTER_HOURS;
  const [soon, late] = [hoursAfter(failingSince, older), hoursAfter(failingSince, newest)];
  const ago = formatHours(Math.max(0, hoursBetween(failingSince, now)));
  return [
    `a Current with another key than the newest can have failed since ${formatTime(failingSince)} (inferred; ${ago} ago): ` +
      `Braze drops its events for good from ${formatTime(soon)} (${older} hours, by an older edition of its page) or ` +
      `${formatTime(late)} (5 days, by the newest)`,
  ];
}
