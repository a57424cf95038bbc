import * as z from "zod";
import { BUCKET_SETTINGS } from "../../bucket-settings";
import { principalName } from "./auth";
import { POLICY_ARN } from "./iam";
import { Output, text } from "./text";

const principalToAdopt = {
  user: principalName.meta({
    description: "The name of the IAM user that exists, with `method: access-key`. It doesn't go with `auth.name`.",
  }),
  role: principalName.meta({
    description: "The name of the IAM role that exists, with `method: role`. It doesn't go with `auth.name`.",
  }),
};

const accessToAdopt = z.strictObject({
  ...principalToAdopt,
  policy: text(POLICY_ARN).optional().meta({ description: "The ARN of the IAM policy that exists." }),
  attachment: z.boolean().optional().meta({
    description: "Whether the policy is attached to the user or role. By default, it is if both are adopted.",
  }),
});

export const adopt = z
  .strictObject({
    bucket: z.boolean().optional().meta({ description: "Whether the bucket exists. By default, the stack makes it." }),
    bucketSettings: z.array(z.enum(BUCKET_SETTINGS)).optional().meta({
      description: "The settings of the bucket that exist. This needs `bucket: true`. By default, none exists.",
    }),
    currents: accessToAdopt.optional().meta({
      description: "What exists of Currents' IAM resources. It doesn't go with `credentials: per-connector`.",
    }),
    export: accessToAdopt.optional().meta({ description: "What exists of the export's IAM resources." }),
    braze: z
      .strictObject(principalToAdopt)
      .optional()
      .meta({ description: "The user or role that exists, in a stack with one `auth`." }),
  })
  .meta({ description: "What a person made by hand before. Terraform imports it instead of making it." });

/** What was made by hand before, and is imported instead of made. */
export type AdoptConfig = Output<typeof adopt>;
