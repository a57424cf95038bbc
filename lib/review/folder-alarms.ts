import { addressIn } from "../synthesised/address-in";
import { scalarText } from "../synthesised/scalar-text";
import { Block, StackTree, typeOf } from "../synthesised/stack-tree";
import { resolved } from "./references";

/** An alarm, and the folder of a Current that it watches. */
export interface FolderAlarm {
  readonly address: string;
  /** The name in CloudWatch. */
  readonly name: string;
  /** The folder, without a slash at its end. */
  readonly folder: string;
  /** The metric of S3, e.g. `PutRequests`. */
  readonly metric: string;
  /** Whether somebody hears of it. */
  readonly isHeard: boolean;
}

/** The alarms of a stack on the folders of Currents: an alarm names its metric, and the metric's filter is the folder. */
export function folderAlarms(tree: StackTree): FolderAlarm[] {
  return [...tree.resources].flatMap(([address, block]) => {
    const dimensions = block.dimensions as Block | undefined;
    const filter = tree.resources.get(addressIn(dimensions?.FilterId) ?? "")?.filter as Block | undefined;
    const prefix = scalarText(resolved(tree, filter?.prefix));
    if (typeOf(address) !== "aws_cloudwatch_metric_alarm" || prefix === "") {
      return [];
    }
    const { metric_name: metric, actions_enabled: isEnabled, alarm_actions: actions } = block;
    return [
      {
        address,
        name: scalarText(resolved(tree, block.alarm_name)),
        folder: prefix.replace(/\/$/, ""),
        metric: scalarText(metric),
        isHeard: isEnabled !== false && [actions ?? []].flat().length > 0,
      },
    ];
  });
}

/** The folders that Currents write to, by the connectors' names. */
export function foldersOf(tree: StackTree): ReadonlyMap<string, string> {
  const paths = (tree.outputs.currents_folder_paths?.value ?? {}) as Block;
  return new Map(Object.entries(paths).map(([connector, path]) => [connector, scalarText(resolved(tree, path))]));
}
