import { TerraformStack } from "../../lib/cdktf";
import { writeOutputs } from "../../lib/constructs/stack-outputs";
import { OUTPUTS, StackOutput, stackOutput } from "../../lib/outputs";
import { synthesiseApp } from "../support/synthesise";

function outputsWith(...outputs: StackOutput[]): unknown {
  const { stack } = synthesiseApp((app) => writeOutputs(new TerraformStack(app, "stack"), outputs));
  return stack?.output;
}

test("an output stands at the root of the stack, in the words of the registry", () => {
  expect(outputsWith(stackOutput(OUTPUTS.bucketName, "example-braze"))).toEqual({
    bucket_name: { description: "Name of the bucket that Braze writes to", value: "example-braze" },
  });
});

test("an output of an integration begins with its label, and a secret is sensitive", () => {
  expect(outputsWith(stackOutput(OUTPUTS.secretAccessKey, "example-secret", "export"))).toEqual({
    export_secret_access_key: {
      description: "Secret of the access key that Braze signs in with",
      value: "example-secret",
      sensitive: true,
    },
  });
});

test("folder paths begin with the label of Currents", () => {
  expect(outputsWith(stackOutput(OUTPUTS.currentsFolderPaths, {}, "trial"))).toEqual({
    trial_folder_paths: { description: "Folder path of each Currents connector", value: {} },
  });
});

test("two outputs with one name are refused", () => {
  const output = stackOutput(OUTPUTS.currentsFolderPaths, {});
  expect(() => outputsWith(output, output)).toThrow(
    "two outputs of the stack stack have the name currents_folder_paths, give each integration its own label",
  );
});
