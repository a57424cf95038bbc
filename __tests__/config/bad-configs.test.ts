import { parseConfig } from "../../lib/config/load";
import { accessKeys } from "./bad-configs/access-keys";
import { adoption } from "./bad-configs/adoption";
import { alarms } from "./bad-configs/alarms";
import { auth } from "./bad-configs/auth";
import { backend } from "./bad-configs/backend";
import { bucket } from "./bad-configs/bucket";
import { connectors } from "./bad-configs/connectors";
import { currentsReach } from "./bad-configs/currents-reach";
import { file } from "./bad-configs/file";
import { iam } from "./bad-configs/iam";
import { lifecycle } from "./bad-configs/lifecycle";
import { mistakes } from "./bad-configs/mistakes";
import { policyStatements } from "./bad-configs/policy-statements";
import { references } from "./bad-configs/references";
import { retiring } from "./bad-configs/retiring";
import { several } from "./bad-configs/several";
import { stack } from "./bad-configs/stack";
import { stackNames } from "./bad-configs/stack-names";
import { tags } from "./bad-configs/tags";
import { texts } from "./bad-configs/texts";
import { yaml } from "./bad-configs/yaml";

const TOPICS = {
  file,
  yaml,
  stack,
  stackNames,
  bucket,
  lifecycle,
  auth,
  accessKeys,
  retiring,
  connectors,
  currentsReach,
  iam,
  tags,
  alarms,
  backend,
  policyStatements,
  references,
  adoption,
  texts,
  several,
  mistakes,
};

describe.each(Object.entries(TOPICS))("%s", (_, badConfigs) => {
  test.each(badConfigs)("refuses $name", ({ config, problems }) => {
    expect(refusalOf(config)).toEqual(problems);
  });
});

/** What the author of a configuration is told, line by line; nothing if it is not refused. */
function refusalOf(config: string): string[] {
  try {
    parseConfig("braze.yaml", config);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}
