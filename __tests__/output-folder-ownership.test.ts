import { rmSync } from "node:fs";
import { OutputFolderError } from "../lib/output-folder/problems";
import { OutputProject, removeOutputProjects, stateOf } from "./support/output-project";

const OTHER_ACCOUNT = "999900001111";
const S3 = "{ type: s3, bucket: example-state, key: braze/export.tfstate, region: us-east-1 }";

let project: OutputProject;
beforeEach(() => {
  project = new OutputProject();
});
afterEach(removeOutputProjects);

/** What synth says against writing, with the project's folder as `PROJECT`. */
function refusalOf(synth: () => unknown): string {
  try {
    synth();
  } catch (error) {
    expect(error).toBeInstanceOf(OutputFolderError);
    return (error as Error).message.replaceAll(project.folder, "PROJECT");
  }
  throw new Error("synth succeeded that should have been refused");
}

describe("a folder in which Terraform was initialised", () => {
  beforeEach(() => {
    project.synth({ export: {} });
    project.initialise("export");
  });

  test("is written again for the same stack", () => {
    expect(() => project.synth({ export: {} })).not.toThrow();
  });

  test("isn't given to a stack with another bucket", () => {
    expect(refusalOf(() => project.synth({ export: { bucket: "example-prod" } }))).toBe(
      'PROJECT/cdktf.out/stacks/export  this folder belongs to another stack "export": its bucket is example-export, and ' +
        "the configuration says example-prod: Terraform would replace the bucket, or leave it behind",
    );
  });

  test("isn't given to a stack of another account", () => {
    expect(refusalOf(() => project.synth({ export: { accountId: OTHER_ACCOUNT } }))).toBe(
      'PROJECT/cdktf.out/stacks/export  this folder belongs to another stack "export": its account is 111122223333, and ' +
        "the configuration says 999900001111: Terraform would lose sight of what it made, and make all of it again",
    );
  });

  test("isn't given to a stack with its state elsewhere", () => {
    expect(refusalOf(() => project.synth({ export: { backend: S3 } }))).toBe(
      'PROJECT/cdktf.out/stacks/export  this folder belongs to another stack "export": its state is local ' +
        "PROJECT/terraform.export.tfstate, and the configuration says s3 example-state braze/export.tfstate " +
        "https://s3.amazonaws.com: `init -migrate-state` would copy the state over what is there, and without the state, " +
        "Terraform would make everything again",
    );
  });

  test("is given to another stack that is accepted", () => {
    project.synth({ export: { bucket: "example-prod", backend: S3 } }, { accepted: ["export"] });
    expect(project.terraform("export").terraform!.backend).toHaveProperty("s3");
  });

  test("needs to be accepted once", () => {
    project.synth({ export: { bucket: "example-prod" } }, { accepted: ["export"] });
    expect(() => project.synth({ export: { bucket: "example-prod" } })).not.toThrow();
  });

  test("isn't given away by accepting another stack", () => {
    const both = { export: { bucket: "example-prod" }, other: {} };
    expect(() => project.synth(both, { accepted: ["other"] })).toThrow(OutputFolderError);
  });

  test("is as it was after a refusal", () => {
    const before = project.content();
    refusalOf(() => project.synth({ export: { bucket: "example-prod" }, more: {} }));
    expect(project.content()).toEqual(before);
  });

  test("can have its bucket's name come from elsewhere, since what it is can't be told", () => {
    expect(() => project.synth({ export: { bucket: "{ variable: bucket }" } })).not.toThrow();
  });

  test("belongs to the state that Terraform was initialised with, if the configuration is lost", () => {
    rmSync(project.out("stacks", "export", "cdk.tf.json"));
    project.initialise("export", {
      type: "s3",
      config: { bucket: "example-state", key: "dev/export.tfstate", region: "us-east-1", endpoints: null },
      hash: 1,
    });
    expect(refusalOf(() => project.synth({ export: { backend: S3 } }))).toContain(
      "its state is s3 example-state dev/export.tfstate https://s3.amazonaws.com, and the configuration says s3 example-state",
    );
  });

  test("is given away if its local state says that Terraform manages nothing any more", () => {
    project.writeState("export", { resources: [], outputs: {} });
    expect(() => project.synth({ export: { bucket: "example-prod" } })).not.toThrow();
  });
});

test("a folder with HCL isn't given to another stack, either", () => {
  process.env.SYNTH_HCL_OUTPUT = "true";
  project.synth({ export: {} });
  delete process.env.SYNTH_HCL_OUTPUT;
  project.initialise("export");
  const changed = { accountId: OTHER_ACCOUNT, bucket: "example-prod", backend: S3 };
  expect(refusalOf(() => project.synth({ export: changed })).match(/its \w+ is \S+/g)).toEqual([
    "its account is 111122223333,",
    "its bucket is example-export,",
    "its state is local",
  ]);
});

test("a folder in which Terraform was not initialised is written for any stack", () => {
  project.synth({ export: {} });
  project.synth({ export: { bucket: "example-prod", accountId: OTHER_ACCOUNT, backend: S3 } });
  expect(project.terraform("export").terraform!.backend).toHaveProperty("s3");
});

test("every stack that is refused is told at once", () => {
  project.synth({ one: {}, two: {}, three: {} });
  ["one", "two"].forEach((name) => project.initialise(name));
  const moved = { bucket: "example-moved" };
  const message = refusalOf(() =>
    project.synth({ one: moved, two: { ...moved, bucket: "example-two-moved" }, three: {} }),
  );
  expect(message.split("\n").map((line) => line.split("  ")[0])).toEqual([
    "PROJECT/cdktf.out/stacks/one",
    "PROJECT/cdktf.out/stacks/two",
  ]);
});

describe("a local state", () => {
  beforeEach(() => project.writeState("export", stateOf("example-export")));

  test("is used by the stack that it belongs to, from a new output folder", () => {
    expect(() => project.synth({ export: {} })).not.toThrow();
  });

  test("isn't given to a stack with another bucket, from a new output folder", () => {
    expect(refusalOf(() => project.synth({ export: { bucket: "example-prod" } }))).toBe(
      'PROJECT/terraform.export.tfstate  this state belongs to another stack "export": its bucket is example-export, and ' +
        "the configuration says example-prod: Terraform would replace the bucket, or leave it behind",
    );
  });

  test("isn't given to a stack of another account, from a new output folder", () => {
    expect(refusalOf(() => project.synth({ export: { accountId: OTHER_ACCOUNT } }))).toContain(
      "its account is 111122223333, and the configuration says 999900001111",
    );
  });

  test("makes no folder when it is refused", () => {
    refusalOf(() => project.synth({ export: { bucket: "example-prod" } }));
    expect(project.list()).toEqual([]);
  });

  test("is given to another stack that is accepted", () => {
    expect(() => project.synth({ export: { bucket: "example-prod" } }, { accepted: ["export"] })).not.toThrow();
  });

  test("of a folder that was not initialised holds the folder's stack where it is", () => {
    project.synth({ export: {} });
    expect(refusalOf(() => project.synth({ export: { backend: S3 } }))).toContain(
      "its state is local PROJECT/terraform",
    );
  });

  test("can't put a control sequence on the terminal", () => {
    project.writeState("export", stateOf("example\u001b[31m"));
    expect(refusalOf(() => project.synth({ export: {} }))).not.toContain("\u001b");
  });

  test.each(["", "{", "null", '{"encrypted_data":"…"}'])(
    "that can't be read (%j) is no reason to refuse",
    (content) => {
      project.write(`${project.folder}/terraform.export.tfstate`, content);
      expect(() => project.synth({ export: { bucket: "example-prod" } })).not.toThrow();
    },
  );
});

describe("the shipped example", () => {
  const synthExample = () => project.synth({ currents: {} }, { isExample: true });

  test("isn't put where stacks of another account are", () => {
    project.synth({ export: { accountId: OTHER_ACCOUNT }, more: { accountId: OTHER_ACCOUNT } });
    expect(refusalOf(synthExample)).toBe(
      ["export", "more"]
        .map(
          (name) =>
            `PROJECT/cdktf.out/stacks/${name}  no configuration was found, and this is a stack of the account ` +
            "999900001111: the shipped example can't take its place",
        )
        .join("\n"),
    );
  });

  test("is put where it was before", () => {
    synthExample();
    expect(synthExample).not.toThrow();
  });
});

describe("what another CDKTF project has in the same output folder", () => {
  const OTHERS = '{ "//": { "metadata": { "version": "0.21.0", "stackName": "others" } }, "resource": {} }';
  beforeEach(() => project.write(project.out("stacks", "others", "cdk.tf.json"), OTHERS));

  test("stays", () => {
    project.synth({ export: {} });
    project.synth({ export: {} });
    expect(project.content()[`stacks/others/cdk.tf.json`]).toBe(OTHERS);
  });

  test("stays when it is initialised, and isn't taken for a stack that left", () => {
    project.initialise("others");
    expect(project.synth({ export: {} }).left).toEqual([]);
    expect(project.list("stacks", "others")).toEqual([".terraform", "cdk.tf.json"]);
  });

  test("is refused under the CDKTF CLI, which would remove it", () => {
    expect(refusalOf(() => project.synth({ export: {} }, { isRunByCdktf: true }))).toBe(
      "PROJECT/cdktf.out/stacks/others  this is not of this project, and the CDKTF command line would remove it",
    );
  });

  test("isn't overwritten by a stack of its name", () => {
    expect(refusalOf(() => project.synth({ others: {} }))).toBe(
      'PROJECT/cdktf.out/stacks/others  this is a stack of another CDKTF project, and the stack "others" would overwrite it',
    );
  });
});
