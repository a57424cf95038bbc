import { BRAZE_IPS } from "../../lib/braze-ips";
import { BRAZE_CALLS, callTo, OVER_TLS } from "../support/braze-calls";
import { asBraze, bucketArnOf } from "../support/simulate";
import { synthesise } from "../support/synthesise";

const { stack } = synthesise(`
  stacks:
    stack:
      region: us-east-1
      accountId: "111122223333"
      bucket: { name: example-braze }
      currents: { auth: { method: access-key }, allowedIps: [braze:US-03, 203.0.113.0/24, "2001:db8::/32"] }
      export: { auth: { method: access-key } }
`);
const bucket = bucketArnOf(stack!);

const INSIDE = [...BRAZE_IPS["US-03"]!, "203.0.113.0", "203.0.113.255", "2001:db8::1"];
const OUTSIDE = [...BRAZE_IPS["EU-01"]!, "203.0.112.255", "203.0.114.0", "23.21.118.192", "2001:db9::1", "10.0.0.1"];

const from = (address: string) => ({ ...OVER_TLS, "aws:SourceIp": address });

describe.each(BRAZE_CALLS.currents)("$name by Currents", (call) => {
  test.each(INSIDE)("is allowed from %s", async (address) => {
    expect(await asBraze(stack!, "currents", callTo(bucket, call, from(address)))).toBe("Allowed");
  });

  test.each(OUTSIDE)("is denied from %s", async (address) => {
    expect(await asBraze(stack!, "currents", callTo(bucket, call, from(address)))).toBe("ImplicitlyDenied");
  });

  test("is denied through a VPC endpoint, where a request has no public address", async () => {
    expect(await asBraze(stack!, "currents", callTo(bucket, call, OVER_TLS))).toBe("ImplicitlyDenied");
  });
});

test.each(BRAZE_CALLS.export)("$name by the export is allowed from everywhere", async (call) => {
  expect(await asBraze(stack!, "export", callTo(bucket, call, from(OUTSIDE[0]!)))).toBe("Allowed");
});

test("the bucket's own policy knows no addresses, so readers are where they were", () => {
  expect(JSON.stringify(stack!.data.aws_iam_policy_document!.bucket)).not.toContain("SourceIp");
});
