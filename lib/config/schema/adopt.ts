import { z } from "zod";
import { BUCKET_SETTINGS } from "../../bucket-settings";
import { principalName } from "./auth";
import { POLICY_ARN } from "./iam";
import { Output, text } from "./text";

const principalToAdopt = {
  user: principalName.meta({ description: "Name of an IAM user that exists" }),
  role: principalName.meta({ description: "Name of an IAM role that exists" }),
};

const accessToAdopt = z.strictObject({
  ...principalToAdopt,
  policy: text(POLICY_ARN).optional().meta({ description: "ARN of an IAM policy that exists" }),
  attachment: z
    .boolean()
    .optional()
    .meta({ description: "Whether the policy is attached to the user or role (default: true if both are adopted)" }),
});

export const adopt = z
  .strictObject({
    bucket: z.boolean().optional().meta({ description: "Whether the bucket exists" }),
    bucketSettings: z
      .array(z.enum(BUCKET_SETTINGS))
      .optional()
      .meta({ description: "Which of the bucket's settings exist as well" }),
    currents: accessToAdopt.optional().meta({ description: "What exists of Currents' IAM resources" }),
    export: accessToAdopt.optional().meta({ description: "What exists of the export's IAM resources" }),
    braze: z
      .strictObject(principalToAdopt)
      .optional()
      .meta({ description: "The user or role of a stack with one auth, if it exists" }),
  })
  .meta({ description: "What was made by hand before, and is imported instead of made" });

/** What was made by hand before, and is imported instead of made. */
export type AdoptConfig = Output<typeof adopt>;
