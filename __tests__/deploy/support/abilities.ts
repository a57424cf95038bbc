import { CreateUserCommand, DeleteUserCommand, GetUserCommand } from "@aws-sdk/client-iam";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketPolicyCommand,
  DeleteObjectCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { Aws } from "./aws";
import { answerTo } from "./braze";
import { EMULATOR_ACCOUNT, emulatorUrl } from "./environment";

const PROBE = "example-probe";

/**
 * For tests that read or write objects of a bucket that has the product's policy: it denies plain HTTP, and moto 5.2 by
 * itself heeds no condition, so that it denies everything.
 */
export async function requireConditions(): Promise<void> {
  const { s3 } = new Aws();
  const bucket = { Bucket: PROBE };
  const statement = {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:PutObject",
    Resource: `arn:aws:s3:::${PROBE}/*`,
    Condition: { StringEquals: { "aws:PrincipalAccount": "000000000000" } },
  };
  await s3.send(new CreateBucketCommand(bucket));
  const Policy = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  await s3.send(new PutBucketPolicyCommand({ ...bucket, Policy }));
  const answer = await answerTo(s3.send(new PutObjectCommand({ ...bucket, Key: PROBE })));
  await s3.send(new DeleteBucketPolicyCommand(bucket));
  await s3.send(new DeleteObjectCommand({ ...bucket, Key: PROBE }));
  await s3.send(new DeleteBucketCommand(bucket));
  requireThat(answer === "allowed", "heeds the conditions of a bucket's policy");
}

/** For tests of permissions boundaries: moto 5.2 by itself knows those of roles only. */
export async function requireUserBoundaries(): Promise<void> {
  const { iam } = new Aws();
  const user = { UserName: PROBE };
  const PermissionsBoundary = `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/${PROBE}`;
  await iam.send(new CreateUserCommand({ ...user, PermissionsBoundary }));
  const { User } = await iam.send(new GetUserCommand(user));
  await iam.send(new DeleteUserCommand(user));
  requireThat(User?.PermissionsBoundary !== undefined, "knows permissions boundaries of users");
}

function requireThat(is: boolean, ability: string): void {
  if (!is) {
    throw new Error(
      `the emulator at ${emulatorUrl()} can't do what this test needs: expected one that ${ability} ` +
        "(moto 5.2 by itself does not), name it in AWS_ENDPOINT_URL",
    );
  }
}
