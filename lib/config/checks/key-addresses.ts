import { addressPart } from "../../address-part";
import { grantsOf, principalsOf } from "../grants";
import type { Problem } from "../problems/problem";
import { forEachRepeat, SoundStack } from "./draft";

/** An access key's address is made of its user's label and its own name, which joined may be those of another. */
export function keyAddresses({ name, stack, pathOf }: SoundStack): Problem[] {
  const keys = principalsOf(grantsOf(name, stack)).flatMap((principal) =>
    principal.method === "access-key" ? principal.keys.map((key) => ({ user: principal.label, key })) : [],
  );
  const problems: Problem[] = [];
  const addressOf = ({ user, key }: (typeof keys)[number]): string => `${user}_${addressPart(key)}`;
  forEachRepeat(keys, addressOf, (key, earlier) => {
    problems.push({
      path: pathOf("currents", "auth", "keys"),
      message:
        `the key "${key.key}" of ${key.user} and the key "${earlier.key}" of ${earlier.user} have one address, ` +
        `aws_iam_access_key.${addressOf(key)}, expected other names`,
    });
  });
  return problems;
}
