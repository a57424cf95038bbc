import { alarmsOf } from "../lib/config/derived/alarms";
import { IBrazeBucket } from "../lib/constructs/bucket";
import { ConnectorAlarms } from "../lib/constructs/connector-alarms";
import { BrazeStack } from "./braze-stack";
import { StackProps } from "./props/stack";

/** Adds the alarms on a stack's connectors. */
export function addAlarms(stack: BrazeStack, bucket: IBrazeBucket, config: StackProps): void {
  const name = stack.node.id;
  for (const { connector, notify, ...alarms } of alarmsOf(name, config)) {
    new ConnectorAlarms(stack, `${connector.name}-alarms`, {
      bucket,
      connectorName: connector.name,
      folderPath: connector.folderPath,
      notify: stack.values.texts(notify),
      whereToLook: `braze-s3 verify ${name}`,
      ...alarms,
    });
  }
}
