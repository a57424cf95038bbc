import { synthesise, synthesiseHcl } from "../support/synthesise";

const STATEMENTS = `
          - Sid: Read
            Effect: Allow
            Principal: { AWS: "arn:aws:iam::777788889999:role/reader", Service: [logging.s3.amazonaws.com] }
            Action: s3:GetObject
            Resource: [arn:aws:s3:::example-main/*]
            Condition:
              StringEquals: { aws:SourceAccount: ["777788889999", "444455556666"], aws:UserAgent: 'say "hi"' }
              Bool: { aws:SecureTransport: true }
          - Sid: ""
            Effect: Deny
            NotPrincipal: { AWS: "111122223333" }
            NotAction: ["s3:*"]
            NotResource: arn:aws:s3:::example-main/a`;

const CONFIG = `
  stacks:
    main:
      region: us-east-1
      accountId: "111122223333"
      bucket:
        name: example-main
        policyStatements: ${STATEMENTS}
      export: { auth: { method: access-key } }
`;

test("statements in IAM's words become blocks of the policy's document", () => {
  const [, ...statements] = synthesise(CONFIG).main!.data.aws_iam_policy_document!.bucket!.statement as unknown[];
  expect(statements).toEqual([
    {
      sid: "Read",
      effect: "Allow",
      principals: [
        { type: "AWS", identifiers: ["arn:aws:iam::777788889999:role/reader"] },
        { type: "Service", identifiers: ["logging.s3.amazonaws.com"] },
      ],
      actions: ["s3:GetObject"],
      resources: ["arn:aws:s3:::example-main/*"],
      condition: [
        { test: "StringEquals", variable: "aws:SourceAccount", values: ["777788889999", "444455556666"] },
        { test: "StringEquals", variable: "aws:UserAgent", values: ['say "hi"'] },
        { test: "Bool", variable: "aws:SecureTransport", values: ["true"] },
      ],
    },
    {
      effect: "Deny",
      not_principals: [{ type: "AWS", identifiers: ["111122223333"] }],
      not_actions: ["s3:*"],
      not_resources: ["arn:aws:s3:::example-main/a"],
    },
  ]);
});

test("an empty list of statements changes nothing", () => {
  const without = CONFIG.replace(STATEMENTS, "[]");
  expect(synthesise(without)).toEqual(synthesise(CONFIG.replace(/ *policyStatements:[^]*?(?= *export)/, "")));
});

test("statements are blocks in HCL, with quotes escaped", () => {
  expect(synthesiseHcl(CONFIG).main).toContain(`condition {
test = "StringEquals"
values = [
"say \\"hi\\""
]
variable = "aws:UserAgent"
}`);
});
