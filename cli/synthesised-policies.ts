import type { Config } from "../lib/config/schema/file";
import { NamedPolicy, policiesOf } from "../lib/synthesised/policies";
import { loadSynthesis } from "./lazily";
import type { Session } from "./session";

/** The policy documents of a stack, as it would be synthesised now. */
export function synthesisedPolicies({ place }: Session, config: Config, stack: string): NamedPolicy[] {
  const text =
    loadSynthesis()
      .renderConfig(config, { ...place, only: [stack] })
      .get(stack) ?? "{}";
  return policiesOf(JSON.parse(text) as object);
}
