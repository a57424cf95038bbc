import { GetRoleCommand, GetUserCommand } from "@aws-sdk/client-iam";
import type { Principal } from "../../config/derived/grants";
import { thePrincipal } from "./deployed";
import type { Readings } from "./readings";

/** A user or role that exists. */
export interface FoundPrincipal {
  readonly arn: string;
  /** The ARN of its permissions boundary. @default - it has none */
  readonly boundary?: string;
  /** The trust policy of a role, as IAM answers with it. @default - it is a user */
  readonly trust?: string;
}

/** The user or role of a principal. @returns undefined if it doesn't exist */
export async function readPrincipal(readings: Readings, principal: Principal): Promise<FoundPrincipal | undefined> {
  const about = thePrincipal(principal);
  switch (principal.method) {
    case "access-key": {
      const found = await readings.read("iam:GetUser", about, ({ iam }) =>
        iam.send(new GetUserCommand({ UserName: principal.name })),
      );
      const { Arn: arn = "", PermissionsBoundary } = found?.User ?? {};
      return found && { arn, boundary: PermissionsBoundary?.PermissionsBoundaryArn };
    }
    case "role": {
      const found = await readings.read("iam:GetRole", about, ({ iam }) =>
        iam.send(new GetRoleCommand({ RoleName: principal.name })),
      );
      const { Arn: arn = "", PermissionsBoundary, AssumeRolePolicyDocument: trust } = found?.Role ?? {};
      return found && { arn, boundary: PermissionsBoundary?.PermissionsBoundaryArn, trust };
    }
    default:
      return principal satisfies never;
  }
}
