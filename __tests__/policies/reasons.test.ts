import { bucketPolicy, TLS_VERSIONS } from "../../lib/policies/bucket";
import { STATEMENT_REASONS } from "../../lib/policies/reasons";
import { scopedCurrentsPolicy, scopedExportPolicy } from "../../lib/policies/scoped";
import { trustPolicy } from "../../lib/policies/trust";

const BUCKET = { partition: "aws", bucketName: "example" } as const;

const DOCUMENTS = [
  bucketPolicy({ ...BUCKET, minimumTlsVersion: TLS_VERSIONS[0] }),
  scopedCurrentsPolicy(BUCKET),
  scopedExportPolicy(BUCKET),
  trustPolicy({ partition: "aws", brazeAccountId: "444455556666", externalIds: ["example"] }),
];

test("every statement with an id has a reason, and there is no other reason", () => {
  const ids = DOCUMENTS.flatMap(({ statements }) => statements.flatMap(({ sid }) => sid ?? []));

  expect([...new Set(ids)].sort()).toEqual(Object.keys(STATEMENT_REASONS).sort());
});

test.each(Object.values(STATEMENT_REASONS))("a reason is whole sentences: %s", (reason) => {
  expect(reason).toMatch(/^[A-Z].*\w\.$/);
});
