import type { Questions } from "../questions";
import { allChecks } from "./all-checks";
import type { DeployedStack, Looking } from "./deployed";
import { Readings } from "./readings";
import { CheckResult, runChecks } from "./run-checks";

/** A stack to verify, and who asks. */
export interface Verification extends DeployedStack, Pick<Looking, "asBraze" | "now"> {
  readonly questions: Questions;
}

/** Asks AWS whether what is deployed works for Braze. Nothing is changed, unless calls are made as Braze. */
export async function verifyStack({ questions, ...stack }: Verification): Promise<CheckResult[]> {
  return runChecks(allChecks({ ...stack, readings: new Readings(questions) }));
}
