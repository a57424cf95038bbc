import { differsByMethod, INTEGRATIONS, integrationPolicy } from "../../lib/policies/integration";
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

describe("a policy that can't be narrowed", () => {
  const FOLDERS = { folderPaths: ["currents"] };
  const ADDRESSES = { allowedIps: ["203.0.113.0/24"] };

  test.each([
    ["documented", "currents", "access-key", FOLDERS, "got the documented policy of currents"],
    ["documented", "currents", "access-key", ADDRESSES, "got the documented policy of currents"],
    ["documented", "currents", "role", FOLDERS, "got the documented policy of currents"],
    ["scoped", "export", "access-key", FOLDERS, "got the scoped policy of export"],
    ["scoped", "export", "access-key", ADDRESSES, "got the scoped policy of export"],
    ["scoped", "currents", "role", ADDRESSES, "allowed IP addresses don't go with a role"],
    ["scoped", "currents", "role", { folderPaths: [] }, "nothing would be allowed"],
    ["scoped", "currents", "access-key", { allowedIps: [] }, "nothing would be allowed"],
  ] as const)("is the %s one for %s with %s and %j", (edition, integration, method, reach, message) => {
    expect(() => integrationPolicy({ edition, integration, method, ...reach }, BUCKET)).toThrow(message);
  });

  test.each([
    ["access-key", FOLDERS],
    ["role", FOLDERS],
    ["access-key", ADDRESSES],
  ] as const)("isn't the scoped one for currents with %s and %j", (method, reach) => {
    const choice = { edition: "scoped", integration: "currents", method, ...reach } as const;
    expect(integrationPolicy(choice, BUCKET)).toStrictEqual(scoped.scopedCurrentsPolicy(BUCKET, reach));
  });
});

test.each(INTEGRATIONS)(
  "for %s, the page has a policy for each method, and the scoped policy is one for both",
  (one) => {
    expect({ scoped: differsByMethod("scoped", one), documented: differsByMethod("documented", one) }).toEqual({
      scoped: false,
      documented: true,
    });
  },
);
