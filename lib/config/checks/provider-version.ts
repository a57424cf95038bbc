import { describeValue } from "../problems/describe-value";
import type { Problem } from "../problems/problem";
import { allowsFrom } from "../version-constraint";
import type { NamedDraft } from "./draft";

/** The provider's version that the resources were made from: older ones lack some of their arguments. */
const OLDEST_PROVIDER = "6.25";

/** The provider must know the resources that a stack is made of. */
export function providerVersion({ stack: { providerVersion: constraint }, pathOf }: NamedDraft): Problem[] {
  return !constraint || allowsFrom(constraint, OLDEST_PROVIDER)
    ? []
    : [
        {
          path: pathOf("providerVersion"),
          message:
            `no version from ${OLDEST_PROVIDER} on is allowed, got ${describeValue(constraint)}, expected a constraint such as ` +
            `"~> ${OLDEST_PROVIDER}": the resources were made from ${OLDEST_PROVIDER}, and older versions don't have all of them`,
        },
      ];
}
