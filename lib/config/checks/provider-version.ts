import { describeValue } from "../problems/describe-value";
import type { Problem } from "../problems/problem";
import { allowsFrom, oldestAllowed } from "../../version-constraint";
import type { NamedDraft } from "./draft";

/** The provider's version that the resources were made from: older ones lack some of their arguments. */
const OLDEST_PROVIDER = "6.25";

const EXPECTED = `a constraint such as "~> ${OLDEST_PROVIDER}"`;

/** The provider must know the resources that a stack is made of. */
export function providerVersion({ stack: { providerVersion: constraint }, pathOf }: NamedDraft): Problem[] {
  return !constraint || allowsFrom(constraint, OLDEST_PROVIDER)
    ? []
    : [
        {
          path: pathOf("providerVersion"),
          message:
            `no version from ${OLDEST_PROVIDER} on is allowed, got ${describeValue(constraint)}, expected ${EXPECTED}: the ` +
            `resources were made from ${OLDEST_PROVIDER}, and older versions don't have all of them`,
        },
      ];
}

/** Terraform takes the newest version that is allowed and that it can get: that one can still be too old. */
export function olderProviders({ stack: { providerVersion: constraint }, pathOf }: NamedDraft): Problem[] {
  const older = constraint && oldestAllowed(`${constraint}, < ${OLDEST_PROVIDER}`);
  return older
    ? [
        {
          path: pathOf("providerVersion"),
          message:
            `versions below ${OLDEST_PROVIDER} are allowed, got ${describeValue(constraint)}, which allows ${older}, expected ` +
            `${EXPECTED}: older versions don't have all that the resources need, and a lock file or a mirror can hold one`,
        },
      ]
    : [];
}
