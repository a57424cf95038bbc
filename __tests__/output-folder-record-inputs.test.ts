import path from "node:path";
import { stringify } from "yaml";
import { loadConfig, parseConfig } from "../lib/config/load";
import type { Config } from "../lib/config/schema/file";
import { RenderRecord } from "../lib/output-folder/render-record";
import { ALL_EDITS } from "../scripts/edits/all-edits";
import { applyEdit } from "../scripts/edits/patch";
import { exampleConfigFile, exampleConfigFolder, exampleFolderNames, exampleNames } from "../scripts/examples";
import { renderConfig, synthesiseConfig } from "../stacks/synthesise";
import { pathsIn, replaceAt, valueIn } from "./config/generators/data";
import type { Data } from "./config/generators/valid-config";
import { OutputProject, removeOutputProjects } from "./support/output-project";
import { oneIn } from "./support/runs";

let project: OutputProject;

beforeEach(() => {
  project = new OutputProject();
});
afterEach(removeOutputProjects);

const record = (): RenderRecord => new RenderRecord(path.join(project.folder, "record.json"), "program");

function synth(config: Config): void {
  synthesiseConfig(config, { outdir: project.outdir, project: project.folder, record: record() });
}

/** What the output folder has, and what a synth without a record would write there. */
function writtenAndRendered(config: Config): [object, object] {
  const stacks = renderConfig(config, { outdir: project.outdir, project: project.folder });
  const { "manifest.json": manifest, ...written } = project.content();
  expect(Object.keys((JSON.parse(manifest!) as { stacks: object }).stacks)).toEqual([...stacks.keys()].sort());
  return [
    written,
    Object.fromEntries([...stacks].map(([name, json]) => [path.join("stacks", name, "cdk.tf.json"), json])),
  ];
}

const asText = (config: unknown): string => stringify(config, { aliasDuplicateObjects: false });

const POSSIBLE = ALL_EDITS.filter(({ outcome }) => !("refusedBy" in outcome && outcome.refusedBy === "synth"));

test.each(oneIn(12, POSSIBLE))("after this edit, nothing of the former plan is left: $title", (edit) => {
  const { before, after } = applyEdit(edit);
  const config = parseConfig("braze.yaml", asText(after)).config;
  synth(parseConfig("braze.yaml", asText(before)).config);
  synth(config);
  const [written, rendered] = writtenAndRendered(config);
  expect(written).toEqual(rendered);
});

const EXAMPLES = [
  ...exampleNames().map((name) => [name, exampleConfigFile(name)] as const),
  ...exampleFolderNames().map((name) => [name, exampleConfigFolder(name)] as const),
];

test.each(EXAMPLES)("no value of a stack can change unnoticed: %s", (_, file) => {
  for (const [name, stack] of Object.entries(loadConfig(file).config.stacks)) {
    project.synth({ [name]: {} });
    const folder = project.out("stacks", name);
    const known = record();
    const rendered = new Map([["cdk.tf.json", project.content()[path.join("stacks", name, "cdk.tf.json")]!]]);
    known.add(name, [stack], { files: rendered, synthesised: { isOurs: true, isProtected: true } });
    known.save([name]);
    const data = stack as unknown as Data;
    const unnoticed = pathsIn(data).filter((place) => {
      const other = valueIn(data, place) === "other" ? "another" : "other";
      return record().reuse(name, [replaceAt(data, place, [[String(place.at(-1)), other]])], folder);
    });
    expect({ same: record().reuse(name, [stack], folder)?.files, unnoticed }).toEqual({
      same: rendered,
      unnoticed: [],
    });
  }
});

test("a file of statements that changed changes the plan", () => {
  const file = path.join(project.folder, "braze.yaml");
  const withStatements = (sid: string): Config => {
    project.write(
      path.join(project.folder, "policy.json"),
      JSON.stringify([
        {
          Sid: sid,
          Effect: "Deny",
          Principal: "*",
          Action: "s3:PutObjectAcl",
          Resource: "arn:aws:s3:::example-main/*",
        },
      ]),
    );
    return loadConfig(file).config;
  };
  project.write(
    file,
    `stacks:
  main:
    region: us-east-1
    accountId: "111122223333"
    bucket: { name: example-main, policyStatements: policy.json }
    export: { auth: { method: access-key } }
`,
  );
  synth(withStatements("Before"));
  synth(withStatements("After"));
  expect(project.content()[path.join("stacks", "main", "cdk.tf.json")]).toContain('"sid": "After"');
});
