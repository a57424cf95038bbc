import { Construct } from "constructs";

/** The context of an app that says how far up the project's folder is, from the folder that Terraform runs in. */
export const PROJECT_PATH = "braze-s3:project-path";

/** Terraform runs in `cdktf.out/stacks/<stack>`. */
const DEFAULT_PROJECT_PATH = "../../..";

/**
 * The way from the folder that Terraform runs in to the project's folder, which paths are given from.
 *
 * It is what the app's context says under {@link PROJECT_PATH}, or else the way from CDKTF's own output folder.
 */
export function projectPath(scope: Construct): string {
  return (scope.node.tryGetContext(PROJECT_PATH) as string | undefined) ?? DEFAULT_PROJECT_PATH;
}
