import path from "node:path";
import { runCommand } from "../support/command";
import { AuthMethod, Integration, integrationPolicy, PolicyEdition } from "../../lib/policies/integration";
import { BLOCKS, PAGES } from "./pages";

/** The columns of the table, as the policies that they show. */
const COLUMNS: readonly (readonly [PolicyEdition, AuthMethod])[] = [
  ["scoped", "access-key"],
  ["documented", "role"],
  ["documented", "access-key"],
];

/** What an action reaches, as the table writes it: the widest of its resources. */
function reachOf(action: string, integration: Integration, edition: PolicyEdition, method: AuthMethod): string {
  const { statements } = integrationPolicy({ integration, edition, method }, { bucketName: "NAME", partition: "aws" });
  const reached = statements
    .filter(({ actions }) => actions.includes(action))
    .flatMap(({ resources = [] }) => resources.map((resource) => resource.replace("arn:aws:s3:::", "")));
  const widest = ["NAME*", "NAME/*", "NAME"].find((reach) => reached.includes(reach));
  return widest ? `\`${widest}\`` : "not allowed";
}

const ROWS = [
  ...PAGES["docs/policies.md"]!.matchAll(/^\| (currents|export): `(s3:\w+)` +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gim),
].map(([, integration, action, ...cells]) => [integration!.toLowerCase() as Integration, action!, cells] as const);

test("the table of policies has every action of both integrations", () => {
  const actions = (["currents", "export"] as const).flatMap((integration) =>
    integrationPolicy({ integration, edition: "scoped", method: "role" }, { bucketName: "NAME", partition: "aws" })
      .statements.flatMap((statement) => statement.actions)
      .map((action) => `${integration} ${action}`),
  );
  expect(ROWS.map(([integration, action]) => `${integration} ${action}`).sort()).toEqual(actions.sort());
});

test.each(ROWS)("the table says what %s can do with %s", (integration, action, cells) => {
  expect(cells).toEqual(COLUMNS.map(([edition, method]) => reachOf(action, integration, edition, method)));
});

test("the scoped policy is the same for both methods, so the table has one column for it", () => {
  for (const integration of ["currents", "export"] as const) {
    const [key, role] = (["access-key", "role"] as const).map((method) =>
      integrationPolicy({ integration, edition: "scoped", method }, { bucketName: "NAME", partition: "aws" }),
    );
    expect(key).toEqual(role);
  }
});

test("the page shows what `braze-s3 graph` draws for the example with documented policies", async () => {
  const example = path.join(__dirname, "..", "..", "examples", "documented-policies", "braze.yaml");
  const { stdout } = await runCommand("graph", "--quiet", "--config", example);
  const shown = BLOCKS.filter(({ page, language }) => page === "docs/policies.md" && language === "mermaid");
  expect(shown.map(({ text }) => text)).toEqual([stdout]);
});
