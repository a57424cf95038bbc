import { BRAZE_CALLS, callTo, DELETE_OBJECT, OVER_HTTP, OVER_TLS } from "../support/braze-calls";
import { BRAZE_ACCOUNT, EXTERNAL_IDS, policyStacks } from "../support/policy-stacks";
import { asBraze, assumeRole, bucketArnOf } from "../support/simulate";
import { SynthesisedStack } from "../support/synthesise";

// Each test spoils one policy and sees the simulation notice: the other tests of this folder could fail.

interface Statement {
  actions: string[];
  resources: string[];
  principals: object[];
  condition?: object[];
}

const STACK = policyStacks({ policy: "scoped", minimumTlsVersion: "1.2" })("own-role");
const BUCKET = bucketArnOf(STACK);
const SIBLING = `${BUCKET}-backup`;
const [FIND_BUCKET, PUT] = [0, 1];

/** The stack, with the statements of one of its policy documents changed. */
function spoil(label: string, change: (statements: Statement[]) => void): SynthesisedStack {
  const stack = structuredClone(STACK);
  change(stack.data.aws_iam_policy_document![label]!.statement as Statement[]);
  return stack;
}

const put = (bucket: string, connection: Record<string, string>) =>
  callTo(bucket, { name: "PutObject", action: "s3:PutObject", key: "currents/1.avro" }, connection);

describe("the simulation notices", () => {
  test.each(BRAZE_CALLS.currents)("an action taken away: $name", async (call) => {
    const stack = spoil("currents", (statements) => {
      for (const statement of statements) {
        statement.actions = statement.actions.map((action) => (action === call.action ? "s3:GetObjectAcl" : action));
      }
    });
    expect(await asBraze(stack, "currents", callTo(BUCKET, call, OVER_TLS))).toBe("ImplicitlyDenied");
  });

  test("an action added", async () => {
    const stack = spoil("currents", (statements) => statements[PUT]!.actions.push("s3:DeleteObject"));
    expect(await asBraze(stack, "currents", callTo(BUCKET, DELETE_OBJECT, OVER_TLS))).toBe("Allowed");
  });

  test("objects of every bucket whose name starts the same way", async () => {
    const stack = spoil("currents", (statements) => (statements[PUT]!.resources = [`${BUCKET}*`]));
    expect(await asBraze(stack, "currents", put(SIBLING, OVER_TLS))).toBe("Allowed");
  });

  test("every bucket whose name starts the same way", async () => {
    const stack = spoil("currents", (statements) => (statements[FIND_BUCKET]!.resources = [`${BUCKET}*`]));
    const list = callTo(SIBLING, { name: "ListBucket", action: "s3:ListBucket" }, OVER_TLS);
    expect(await asBraze(stack, "currents", list)).toBe("Allowed");
  });

  test("every bucket", async () => {
    const stack = spoil("currents", (statements) => (statements[PUT]!.resources = ["*"]));
    expect(await asBraze(stack, "currents", put("arn:aws:s3:::payroll", OVER_TLS))).toBe("Allowed");
  });

  test("a bucket policy that lets plain HTTP in", async () => {
    const stack = spoil("bucket", (statements) => statements.shift());
    expect(await asBraze(stack, "currents", put(BUCKET, OVER_HTTP))).toBe("Allowed");
  });

  test("a bucket policy that lets old TLS in", async () => {
    const stack = spoil("bucket", (statements) => statements.pop());
    const oldTls = put(BUCKET, { ...OVER_TLS, "s3:TlsVersion": "1.1" });
    expect(await asBraze(stack, "currents", oldTls)).toBe("Allowed");
  });

  test("a bucket policy that asks for the encryption header", async () => {
    const stack = spoil("bucket", ([statement]) => {
      statement!.condition = [{ test: "Null", variable: "s3:x-amz-server-side-encryption", values: ["true"] }];
    });
    const header = { "s3:x-amz-server-side-encryption": "AES256" };
    expect(await asBraze(stack, "export", put(BUCKET, OVER_TLS))).toBe("ExplicitlyDenied");
    expect(await asBraze(stack, "export", put(BUCKET, { ...OVER_TLS, ...header }))).toBe("Allowed");
  });

  test("a policy attached to the wrong role", async () => {
    const stack = structuredClone(STACK);
    stack.resource.aws_iam_role_policy_attachment!.export!.role = "${aws_iam_role.currents.name}";
    expect(await asBraze(stack, "currents", callTo(BUCKET, DELETE_OBJECT, OVER_TLS))).toBe("Allowed");
  });

  test.each([undefined, "", "00000000-0000-4000-8000-000000000009"])(
    "a trust policy without external id, given %p",
    async (externalId) => {
      const stack = spoil("currents_trust", ([statement]) => delete statement!.condition);
      expect(await assumeRole(stack, "currents", { account: BRAZE_ACCOUNT, externalId })).toBe("Allowed");
    },
  );

  test("a trust policy that an absent external id satisfies", async () => {
    const stack = spoil("currents_trust", ([statement]) => {
      statement!.condition = [{ test: "StringEqualsIfExists", variable: "sts:ExternalId", values: [EXTERNAL_IDS[0]] }];
    });
    expect(await assumeRole(stack, "currents", { account: BRAZE_ACCOUNT })).toBe("Allowed");
  });

  test("a trust policy for every account", async () => {
    const stack = spoil("currents_trust", ([statement]) => {
      statement!.principals = [{ type: "AWS", identifiers: ["*"] }];
    });
    const from = { account: "777788889999", externalId: EXTERNAL_IDS[0] };
    expect(await assumeRole(stack, "currents", from)).toBe("Allowed");
  });
});

describe("the simulation refuses", () => {
  test("an action that AWS does not have", async () => {
    const call = { action: "s3:PutObjects", resource: `${BUCKET}/a`, context: OVER_TLS };
    await expect(asBraze(STACK, "currents", call)).rejects.toThrow("invalid.action");
  });

  test("a context key that the action does not have", async () => {
    const call = { action: "s3:ListBucket", resource: BUCKET, context: { "s3:TlsVersions": "1.3" } };
    await expect(asBraze(STACK, "currents", call)).rejects.toThrow("s3:ListBucket has no context key s3:TlsVersions");
  });

  test("a policy document with an argument that it cannot render", async () => {
    const stack = structuredClone(STACK);
    stack.data.aws_iam_policy_document!.currents!.source_policy_documents = ["{}"];
    await expect(asBraze(stack, "currents", put(BUCKET, OVER_TLS))).rejects.toThrow(
      "cannot render source_policy_documents",
    );
  });

  test("a reference to nothing", async () => {
    const stack = structuredClone(STACK);
    stack.resource.aws_iam_policy!.currents!.policy = "${data.aws_iam_policy_document.missing.json}";
    await expect(asBraze(stack, "currents", put(BUCKET, OVER_TLS))).rejects.toThrow(
      "nothing is at ${data.aws_iam_policy_document.missing.json}",
    );
  });
});
