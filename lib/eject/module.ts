import { LOCAL_PATHS } from "../backends";
import { edited, Edit, Json, JsonObject, objectOf } from "./json";
import { alarmEdits } from "./module-alarms";
import { bucketEdits } from "./module-bucket";
import { iamEdits } from "./module-iam";
import { tagEdits } from "./module-tags";
import { ModuleVariables } from "./module-variables";

/** What only a root can have, or what only the root knows that had the stack before. */
const OF_ROOT = ["provider", "import", "moved", "removed"];

/**
 * A stack as a module that other Terraform calls: without backend and provider, and with variables for the values that
 * differ from one use to the next. The defaults of the variables are the values that stood there.
 *
 * @param stack - the stack as Terraform's JSON
 */
export function moduleOf(stack: JsonObject): JsonObject {
  const variables = new ModuleVariables(objectOf(stack.variable));
  const edits = [
    ...bucketEdits(stack, variables),
    ...iamEdits(variables),
    ...alarmEdits(variables),
    ...tagEdits(stack, variables),
    STATE_PATHS,
  ];
  const changed = objectOf(edits.reduce<Json>((json, edit) => edited(json, edit), stack));
  return {
    ...without(changed, OF_ROOT),
    terraform: without(objectOf(stack.terraform), ["backend", "cloud"]),
    variable: variables.all,
  };
}

/** Terraform takes a relative path from the folder that it runs in, which isn't the module's. */
const STATE_PATHS: Edit = {
  path: ["data", "terraform_remote_state", "*"],
  change: (state) => {
    const { backend, config, ...rest } = objectOf(state);
    return backend === "local" ? { backend, config: LOCAL_PATHS.reduce(fromModule, objectOf(config)), ...rest } : state;
  },
};

function fromModule(config: JsonObject, name: string): JsonObject {
  const path = config[name];
  return typeof path === "string" ? { ...config, [name]: `\${path.module}/${path}` } : config;
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
