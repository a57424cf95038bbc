import { SharedBucketStack } from "../../stacks/shared-bucket-stack";
import { ACCESS_KEY, REQUIRED, ROLE, synthesiseStack } from "./support";

test("a stack that is used from TypeScript is told every contradiction at once", () => {
  const add = (): unknown =>
    synthesiseStack((app) => {
      new SharedBucketStack(app, "shared", {
        ...REQUIRED,
        region: "us-gov-west-1",
        auth: ACCESS_KEY,
        currents: { connectors: [{ name: "eu" }, { name: "eu", folderPath: "us" }] },
        export: { auth: ROLE },
      });
    });
  expect(add).toThrow(
    [
      "the stack shared contradicts itself:",
      "  export.auth: auth is given twice, on the stack and here, expected one of the two",
      "  export.auth.method: role does not work in us-gov-west-1, which is in the partition aws-us-gov: roles can't be " +
        "assumed across partitions, and Braze's account is in aws; expected access-key",
      '  currents.connectors[1].name: the connector "eu" is listed twice, expected another name',
    ].join("\n"),
  );
});

test("connectors that are used from TypeScript have folders of their own, too", () => {
  const add = (): unknown =>
    synthesiseStack((app) => {
      const currents = { connectors: [{ name: "eu" }, { name: "us" }] };
      new SharedBucketStack(app, "shared", { ...REQUIRED, auth: ACCESS_KEY, currents, export: {} });
    });
  expect(add).toThrow(
    'currents.connectors[1].folderPath: the folder path "currents" is that of currents.connectors[0]',
  );
});
