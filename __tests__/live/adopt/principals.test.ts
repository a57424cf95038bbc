import { DENIED } from "../../support/fake-aws";
import { adoptable, allowing, encoded, policies, policyArn } from "./adoptable";

const EXPORT = "export: { auth: { method: access-key } }";
const USER = { principals: { export: "braze" } };
const keys = (...ids: string[]) => ({ AccessKeyMetadata: ids.map((AccessKeyId) => ({ AccessKeyId })) });
const attached = (...arns: string[]) => ({ AttachedPolicies: arns.map((PolicyArn) => ({ PolicyArn })) });

const ONE_USER = {
  GetUser: { User: {} },
  ListAccessKeys: keys("AKIAEXAMPLE1"),
  ListAttachedUserPolicies: attached(policyArn("Export")),
  ListUserPolicies: {},
  ListGroupsForUser: {},
  ...policies({ Export: allowing("s3:PutObject", "s3:GetObject", "s3:DeleteObject") }),
};

describe("a user", () => {
  test("is adopted with the policy that is attached to it", async () => {
    const { section, findings } = await adoptable(EXPORT, ONE_USER, USER);
    expect([section, findings.refusals]).toEqual([{ export: { user: "braze", policy: policyArn("Export") } }, []]);
  });

  test("is looked for by the name of the configuration", async () => {
    const named = { GetUser: ({ UserName }: Record<string, string>) => ({ User: { UserName } }) };
    const { section } = await adoptable("export: { auth: { method: access-key, name: old } }", named);
    expect(section).toEqual({ export: { user: "old" } });
  });

  test("has no room for a third key", async () => {
    const two = { ...ONE_USER, ListAccessKeys: keys("AKIAEXAMPLE1", "AKIAEXAMPLE2") };
    const { section, findings } = await adoptable(EXPORT, { ...two, ListAttachedUserPolicies: {} }, USER);
    expect([section, findings.refusals]).toEqual([
      {},
      [
        'can\'t adopt the user "braze": it has the access keys AKIAEXAMPLE1 and AKIAEXAMPLE2, Terraform makes 1 more, and ' +
          "AWS allows a user 2; first delete one that nobody uses (aws iam get-access-key-last-used)",
      ],
    ]);
  });

  test("that was adopted before may have two keys: one is Terraform's", async () => {
    const two = { ...ONE_USER, ListAccessKeys: keys("AKIAEXAMPLE1", "AKIAEXAMPLE2") };
    const { section } = await adoptable(`${EXPORT}, adopt: { export: { user: braze } }`, two);
    expect(section).toEqual({ export: { user: "braze", policy: policyArn("Export") } });
  });

  test("keeps two keys whose secrets are outside, and gets no other", async () => {
    const two = { ...ONE_USER, ListAccessKeys: keys("AKIAEXAMPLE1", "AKIAEXAMPLE2") };
    const outside = "export: { auth: { method: access-key, secret: outside } }";
    const { section, findings } = await adoptable(outside, two, USER);
    expect([section, findings.refusals, findings.warnings]).toEqual([
      { export: { user: "braze", policy: policyArn("Export") } },
      [],
      [],
    ]);
    expect(findings.seen).toContain('the user "braze" exists, with 2 access keys, which stay as they are');
  });

  test("that retires is not looked for", async () => {
    const auth =
      'method: role, brazeAccountId: "444455556666", externalId: workspace, retiring: { method: access-key }';
    const { section, findings } = await adoptable(`export: { auth: { ${auth} } }`, ONE_USER);
    expect([section, findings.warnings]).toEqual([
      {},
      ["what stands under retiring is not looked for; adopt it while it stands under auth, and change the method then"],
    ]);
  });

  test("that was named and isn't there is refused", async () => {
    expect((await adoptable(EXPORT, {}, USER)).findings.refusals).toEqual([
      "can't adopt the user \"braze\": it doesn't exist in the account 111122223333",
    ]);
  });

  test("has what Terraform leaves or removes, which is told", async () => {
    const boundary = { User: { PermissionsBoundary: { PermissionsBoundaryArn: policyArn("Boundary") } } };
    const { findings } = await adoptable(
      EXPORT,
      {
        ...ONE_USER,
        GetUser: boundary,
        ListUserPolicies: { PolicyNames: ["Inline"] },
        ListGroupsForUser: { Groups: [{ GroupName: "Administrators" }] },
        ListAttachedUserPolicies: attached(policyArn("Export"), "arn:aws:iam::aws:policy/AmazonS3FullAccess"),
      },
      USER,
    );
    expect(findings.warnings).toEqual([
      'the user "braze" has the access key AKIAEXAMPLE1, Terraform makes 1 more, and Braze must get the new one; to leave ' +
        "Braze's key as it is, write auth.secret: outside",
      `the user "braze" has the permissions boundary ${policyArn("Boundary")}, which Terraform removes unless ` +
        "iam.permissionsBoundary has it",
      'the user "braze" also has the inline policy "Inline" and the group "Administrators", which Terraform leaves; ' +
        "remove by hand what is too much",
      'the user "braze" also has the attached policy arn:aws:iam::aws:policy/AmazonS3FullAccess, which Terraform leaves; ' +
        "remove by hand what is too much",
    ]);
  });

  test("whose keys AWS denies is adopted, and the denial is told", async () => {
    const { section, questions } = await adoptable(EXPORT, { ...ONE_USER, ListAccessKeys: DENIED }, USER);
    expect([section, questions.denials]).toEqual([
      { export: { user: "braze", policy: policyArn("Export") } },
      [{ action: "iam:ListAccessKeys", about: 'the user "braze"', code: "AccessDenied" }],
    ]);
  });
});

describe("a role", () => {
  const ID = "00000000-0000-4000-8000-000000000001";
  const CURRENTS = `currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: ${ID} } }`;
  const trusting = (AWS: unknown, ...ids: string[]) => ({
    GetRole: {
      Role: {
        AssumeRolePolicyDocument: encoded({
          Effect: "Allow",
          Principal: { AWS },
          Action: "sts:AssumeRole",
          ...(ids.length > 0 && { Condition: { StringEquals: { "sts:ExternalId": ids } } }),
        }),
      },
    },
  });
  const role = async (answers: object) => adoptable(CURRENTS, { ...answers }, { principals: { currents: "Braze" } });

  test.each(["444455556666", "arn:aws:iam::444455556666:root"])("that trusts %s is adopted", async (trusted) => {
    const { section, findings } = await role(trusting(trusted, ID));
    expect([section, findings.warnings]).toEqual([{ currents: { role: "Braze" } }, []]);
  });

  test("that trusts another account can't be adopted", async () => {
    const { section, findings } = await role(trusting(["444455556666", "777788889999"], ID));
    expect([section, findings.refusals]).toEqual([
      {},
      [
        "can't adopt the role \"Braze\": it trusts 777788889999, and the configuration only Braze's account 444455556666, " +
          "so that Terraform would lock out the others; if one of them is Braze, correct brazeAccountId, or else give " +
          "another role",
      ],
    ]);
  });

  test("that takes an external id which the configuration lacks can't be adopted", async () => {
    expect((await role(trusting("444455556666", ID, "other-id"))).findings.refusals).toEqual([
      'can\'t adopt the role "Braze": it takes the external id other-id, which externalId lacks, so that Braze would be ' +
        "locked out; add it",
    ]);
  });

  test("that takes every external id is adopted, and the change is told", async () => {
    const { section, findings } = await role(trusting("444455556666"));
    expect([section, findings.warnings]).toEqual([
      { currents: { role: "Braze" } },
      [`the role "Braze" takes every external id; Terraform makes it ask for ${ID}`],
    ]);
  });

  test("whose ids come from elsewhere can't be compared", async () => {
    const { findings } = await adoptable(
      "currents: { auth: { method: role, brazeAccountId: { variable: account }, externalId: { variable: id } } }",
      trusting("777788889999", ID),
      { principals: { currents: "Braze" } },
    );
    expect([findings.refusals, findings.warnings]).toEqual([
      [],
      [
        'the role "Braze" has a trust policy that nobody can compare here, because its ids come from elsewhere; compare ' +
          "them in the plan",
      ],
    ]);
  });
});

describe("a policy", () => {
  test("that others have, too, can't be adopted", async () => {
    const ListEntitiesForPolicy = { PolicyUsers: [{ UserName: "braze" }, { UserName: "other" }] };
    const { section, findings } = await adoptable(EXPORT, { ...ONE_USER, ListEntitiesForPolicy }, USER);
    expect([section, findings.refusals]).toEqual([
      { export: { user: "braze" } },
      [
        `can't adopt the policy ${policyArn("Export")}: it is also attached to the user "other", for whom Terraform would ` +
          "narrow it, too; detach it there, or adopt the user or role that it is attached to",
      ],
    ]);
  });

  test("that is not attached is adopted by its name, without the attachment", async () => {
    const answers = { ...ONE_USER, ListAttachedUserPolicies: {} };
    const { section } = await adoptable(EXPORT, answers, { ...USER, policies: { export: "Export" } });
    expect(section).toEqual({ export: { user: "braze", policy: policyArn("Export"), attachment: false } });
  });

  test("that was named and isn't there is refused", async () => {
    const { findings } = await adoptable(EXPORT, ONE_USER, { ...USER, policies: { export: "None" } });
    expect(findings.refusals).toEqual([
      "can't adopt the policy \"None\": it doesn't exist in the account 111122223333, or can't be read",
    ]);
  });

  test("of AWS can't be adopted", async () => {
    const arn = "arn:aws:iam::aws:policy/Export";
    const { findings } = await adoptable(EXPORT, ONE_USER, { ...USER, policies: { export: arn } });
    expect(findings.refusals).toEqual([
      `can't adopt the policy ${arn}: it isn't of the account 111122223333, so that Terraform can't change it`,
    ]);
  });

  test("that has nothing to do with the bucket is left alone", async () => {
    const other = policies({ Export: { Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::example-other/*" } });
    expect((await adoptable(EXPORT, { ...ONE_USER, ...other }, USER)).section).toEqual({ export: { user: "braze" } });
  });

  test("of several that fit must be named", async () => {
    const write = allowing("s3:PutObject", "s3:DeleteObject");
    const { section, findings } = await adoptable(
      EXPORT,
      {
        ...ONE_USER,
        ListAttachedUserPolicies: attached(policyArn("One"), policyArn("Two")),
        ...policies({ One: write, Two: write }),
      },
      USER,
    );
    expect([section, findings.refusals]).toEqual([
      { export: { user: "braze" } },
      [
        `can't adopt a policy for export: ${policyArn("One")} and ${policyArn("Two")} are attached and let Braze write to ` +
          "the bucket; name one with --policy export=NAME",
      ],
    ]);
  });

  test("is told from the other one of a shared user by what Braze may delete", async () => {
    const { section } = await adoptable(
      "auth: { method: access-key }, currents: {}, export: {}",
      {
        ...ONE_USER,
        ListAttachedUserPolicies: attached(policyArn("One"), policyArn("Two")),
        ...policies({ One: allowing("s3:PutObject", "s3:DeleteObject"), Two: allowing("s3:PutObject") }),
      },
      { principals: { braze: "braze" } },
    );
    expect(section).toEqual({
      braze: { user: "braze" },
      currents: { policy: policyArn("Two") },
      export: { policy: policyArn("One") },
    });
  });
});

test("with credentials per connector, only the bucket is looked for", async () => {
  const { section, findings } = await adoptable(
    "currents: { auth: { method: access-key }, credentials: per-connector, connectors: [{ name: a }] }",
    ONE_USER,
  );
  expect([section, findings.warnings]).toEqual([
    {},
    [
      "the users, roles and policies of Currents are not looked for: nothing says which connector they belong to, " +
        "expected credentials: shared while adopting",
    ],
  ]);
});
