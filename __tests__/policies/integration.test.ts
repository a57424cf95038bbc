import { differsByMethod, integrationPolicy } from "../../lib/policies/integration";
import * as documented from "../../lib/policies/documented";
import * as scoped from "../../lib/policies/scoped";

const BUCKET = { partition: "aws", bucketName: "example-braze" } as const;

// What each builder gives is compared with its doc comment (doc-comments.test.ts): here is only which one is taken.
describe("the policy of a choice", () => {
  test.each([
    ["scoped", "currents", "access-key", scoped.scopedCurrentsPolicy],
    ["scoped", "currents", "role", scoped.scopedCurrentsPolicy],
    ["scoped", "export", "access-key", scoped.scopedExportPolicy],
    ["scoped", "export", "role", scoped.scopedExportPolicy],
    ["documented", "currents", "access-key", documented.documentedCurrentsKeyPolicy],
    ["documented", "currents", "role", documented.documentedCurrentsRolePolicy],
    ["documented", "export", "access-key", documented.documentedExportKeyPolicy],
    ["documented", "export", "role", documented.documentedExportRolePolicy],
  ] as const)("%s, for %s with %s, is the builder's for exactly this", (edition, integration, method, build) => {
    expect(integrationPolicy({ edition, integration, method }, BUCKET)).toStrictEqual(build(BUCKET));
  });
});

test("the page has a policy for each method, and the scoped policy is one for both", () => {
  expect({ scoped: differsByMethod("scoped"), documented: differsByMethod("documented") }).toEqual({
    scoped: false,
    documented: true,
  });
});
