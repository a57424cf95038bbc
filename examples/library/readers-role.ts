// A role for readers, beside what Braze needs: analysts read the events that Braze Currents writes, and nothing else.
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { bucketArn, CurrentsStack, RenderedPolicy } from "braze-s3";
import { App } from "cdktf";

const app = new App({ stackTraces: false });
const stack = new CurrentsStack(app, "currents", {
  region: "us-east-1",
  accountId: "111122223333",
  bucket: { name: "example-braze-currents" },
  currents: {
    auth: {
      method: "role",
      brazeAccountId: "444455556666",
      externalId: "00000000-0000-4000-8000-000000000001",
    },
    connectors: [
      { name: "production", folderPath: "currents" },
      { name: "staging", folderPath: "currents-staging" },
    ],
  },
});

// The ARN is made of the configured name, so a plan shows the whole policy. `stack.bucket.arn` is known after the apply.
const bucket = bucketArn(stack.bucket);
const reading = new RenderedPolicy(stack, "ReadersPolicy", {
  label: "readers",
  document: {
    statements: [
      { sid: "ListEvents", effect: "Allow", actions: ["s3:ListBucket"], resources: [bucket] },
      {
        sid: "ReadEvents",
        effect: "Allow",
        actions: ["s3:GetObject"],
        resources: stack.currents.connectors.map(({ folderPath }) => `${bucket}/${folderPath}/*`),
      },
    ],
  },
});
const trust = new RenderedPolicy(stack, "ReadersTrust", {
  label: "readers_trust",
  document: {
    statements: [{ effect: "Allow", actions: ["sts:AssumeRole"], principals: ["arn:aws:iam::111122223333:root"] }],
  },
});
const role = new IamRole(stack, "readers", { name: "example-braze-readers", assumeRolePolicy: trust.json });
new IamRolePolicy(stack, "readers_policy", { role: role.name, policy: reading.json });

app.synth();
