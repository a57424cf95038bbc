import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService } from "yaml-language-server/lib/umd";
import { editorSchema } from "../../scripts/editor-schema";
import { text } from "./bad-configs/bad-config";

/** The language server that editors run, with the schema of this project. */
const server = getLanguageService({
  schemaRequestService: (uri) => Promise.reject(new Error(`the test has no schema ${uri}`)),
  workspaceContext: { resolveRelativePath: (relativePath) => relativePath },
});
server.configure({
  validate: true,
  hover: true,
  completion: true,
  schemas: [{ uri: "braze.schema.json", fileMatch: ["*.yaml"], schema: JSON.parse(editorSchema()) as object }],
});

const CURSOR = "|";

let documents = 0;

/** A document of its own for each text: the server keeps what it knows of a document. */
function documentOf(content: string): TextDocument {
  documents += 1;
  return TextDocument.create(`file:///project/braze-${documents}.yaml`, "yaml", 1, content);
}

/** A document, and the place of the cursor in it. */
function atCursor(marked: string): [TextDocument, { line: number; character: number }] {
  const offset = marked.indexOf(CURSOR);
  const document = documentOf(marked.replace(CURSOR, ""));
  return [document, document.positionAt(offset)];
}

async function offeredAt(marked: string): Promise<{ label: string; inserts: string | undefined }[]> {
  const { items } = await server.doComplete(...atCursor(marked), false);
  return items.map(({ label, insertText }) => ({ label, inserts: insertText }));
}

async function labelsAt(marked: string): Promise<string[]> {
  return (await offeredAt(marked)).map(({ label }) => label);
}

async function hoverAt(marked: string): Promise<string> {
  const hover = await server.doHover(...atCursor(marked));
  return (hover?.contents as { value: string } | undefined)?.value ?? "";
}

async function diagnosticsOf(content: string): Promise<string[]> {
  const diagnostics = await server.doValidation(documentOf(content), false);
  return diagnostics.map(({ range: { start }, message }) => `${start.line + 1}:${start.character + 1}  ${message}`);
}

test("completion offers the settings of the defaults", async () => {
  expect(await labelsAt("defaults:\n  |")).toEqual([
    "region",
    "accountId",
    "tags",
    "policy",
    "backend",
    "iam",
    "alarms",
    "provider",
    "providerVersion",
    "requiredVersion",
  ]);
});

test("completion offers regions, and says which an account must opt into", async () => {
  const { items } = await server.doComplete(...atCursor("defaults:\n  region: |"), false);
  const described = new Map(items.map(({ label, documentation }) => [label, documentation]));
  expect(described.get("eu-central-1")).toBe("");
  expect(described.get("eu-central-2")).toBe(
    "An opt-in region: the account must have it enabled, and a role may not work there.",
  );
});

test("completion under stacks inserts a whole stack", async () => {
  expect(await offeredAt("stacks:\n  |")).toContainEqual({
    label: "stack for exports",
    inserts:
      "${3:export}:\n  bucket:\n    name: ${4:example-braze-export}\n  export:\n    auth:\n      method: role\n" +
      '      brazeAccountId: "${1:444455556666}"\n      externalId: ${2:00000000-0000-4000-8000-000000000001}',
  });
});

test("completion after auth inserts either method", async () => {
  expect(await offeredAt("stacks:\n  main:\n    export:\n      auth: |")).toEqual([
    {
      label: "role",
      inserts:
        '\n  method: role\n  brazeAccountId: "${1:444455556666}"\n' +
        "  externalId: ${2:00000000-0000-4000-8000-000000000001}",
    },
    { label: "access-key", inserts: "\n  method: access-key" },
  ]);
});

test("completion in a list of connectors inserts a connector", async () => {
  expect(await offeredAt("stacks:\n  main:\n    currents:\n      connectors:\n        - |")).toContainEqual({
    label: "connector",
    inserts: "name: ${1:production}\n  folderPath: ${2:currents}",
  });
});

test("hover explains a key, with an example", async () => {
  expect(await hoverAt('defaults:\n  account|Id: "111122223333"\n')).toBe(
    "#### accountId\n\nThe AWS account to apply to. Terraform refuses every other account before it makes anything. A stack " +
      'must have one, of its own or from the defaults.\n\nExample:\n\n```yaml\n"111122223333"\n```\n\n' +
      "Source: [braze.schema.json](file:///braze.schema.json)",
  );
});

test("hover explains a key that takes a text or a reference by what the key is for", async () => {
  expect(await hoverAt("stacks:\n  main:\n    bucket: { na|me: example-main }\n")).toContain(
    "The name of the bucket that the stack makes.",
  );
});

test("diagnostics are at the place of each mistake, in the words of the rule", async () => {
  const config = text(`
    defaults: { region: us-east, accountId: "111122223333" }
    stacks:
      main:
        bucket: { name: example-main, retian: false }
        export: { auth: { method: key } }
  `);
  expect(await diagnosticsOf(config)).toEqual([
    "1:21  not an AWS region, expected a region's code, e.g. us-east-1",
    "4:35  Property retian is not allowed.",
    '5:31  Value must be "access-key" | "role".',
  ]);
});

test("a region that this version doesn't know is no mistake", async () => {
  const config = text(`
    defaults: { region: xx-new-1, accountId: "111122223333" }
    stacks:
      main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
  `);
  expect(await diagnosticsOf(config)).toEqual([]);
});

test("statements of a bucket's policy are a list or the path of a file", async () => {
  const withStatements = (statements: string): Promise<string[]> =>
    diagnosticsOf(
      text(`
        defaults: { region: us-east-1, accountId: "111122223333" }
        stacks:
          main:
            bucket: { name: example-main, policyStatements: ${statements} }
            export: { auth: { method: access-key } }
      `),
    );
  expect([await withStatements("[{ Effect: Deny }]"), await withStatements("policy.json")]).toEqual([[], []]);
});
