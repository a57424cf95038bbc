import { readFileSync } from "node:fs";
import path from "node:path";
import * as iamSdk from "@aws-sdk/client-iam";
import * as s3Sdk from "@aws-sdk/client-s3";
import { jsonUnderHeadings } from "../../support/json-blocks";
import { Aws } from "./aws";

const PAGE = jsonUnderHeadings(readFileSync(path.join(__dirname, "../../fixtures/amazon_s3_policies.md"), "utf8"));

/** A policy document of the page, with the bucket's name put where the page says. */
export function pageDocument(heading: string, bucketName: string): string {
  const document = PAGE[heading];
  if (document === undefined) {
    throw new Error(`the page has no "${heading}", expected ${Object.keys(PAGE).join(", ")}`);
  }
  return document.replaceAll("INSERTBUCKETNAME", bucketName);
}

/** What a person makes in AWS's console who follows Braze's page. */
export class ByHand {
  public constructor(private readonly aws: Aws) {}

  /** A bucket as the console makes it, with some objects in it. */
  public async bucket(name: string, objects: Readonly<Record<string, string>> = {}): Promise<void> {
    const { s3 } = this.aws;
    const bucket = { Bucket: name };
    await s3.send(new s3Sdk.CreateBucketCommand(bucket));
    await this.blockPublicAccess(name);
    const Rules = [{ ObjectOwnership: "BucketOwnerEnforced" }] as const;
    await s3.send(new s3Sdk.PutBucketOwnershipControlsCommand({ ...bucket, OwnershipControls: { Rules: [...Rules] } }));
    const encrypt = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" }, BucketKeyEnabled: true } as const;
    await s3.send(
      new s3Sdk.PutBucketEncryptionCommand({ ...bucket, ServerSideEncryptionConfiguration: { Rules: [encrypt] } }),
    );
    for (const [Key, Body] of Object.entries(objects)) {
      await s3.send(new s3Sdk.PutObjectCommand({ ...bucket, Key, Body }));
    }
  }

  /** "Block all public access" */
  public async blockPublicAccess(bucketName: string): Promise<void> {
    const PublicAccessBlockConfiguration = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    };
    await this.aws.s3.send(
      new s3Sdk.PutPublicAccessBlockCommand({ Bucket: bucketName, PublicAccessBlockConfiguration }),
    );
  }

  /** "Create user", with an access key. */
  public async user(name: string): Promise<void> {
    await this.aws.iam.send(new iamSdk.CreateUserCommand({ UserName: name }));
  }

  /** "Create Access Key" */
  public async key(userName: string): Promise<string> {
    const { AccessKey } = await this.aws.iam.send(new iamSdk.CreateAccessKeyCommand({ UserName: userName }));
    return String(AccessKey?.AccessKeyId);
  }

  /** "Create policy" */
  public async policy(name: string, document: string, description?: string): Promise<string> {
    const policy = { PolicyName: name, PolicyDocument: document, Description: description };
    const { Policy } = await this.aws.iam.send(new iamSdk.CreatePolicyCommand(policy));
    return String(Policy?.Arn);
  }

  /** "Create role" for another AWS account, with "Require external ID". */
  public async role(name: string, accountId: string, externalId: string): Promise<void> {
    const statement = {
      Effect: "Allow",
      Principal: { AWS: accountId },
      Action: "sts:AssumeRole",
      Condition: { StringEquals: { "sts:ExternalId": externalId } },
    };
    const trust = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
    const role = { RoleName: name, AssumeRolePolicyDocument: trust, Description: "Made by hand for Braze" };
    await this.aws.iam.send(new iamSdk.CreateRoleCommand(role));
  }

  /** "Attach policy" to a user. */
  public async attachToUser(userName: string, policyArn: string): Promise<void> {
    await this.aws.iam.send(new iamSdk.AttachUserPolicyCommand({ UserName: userName, PolicyArn: policyArn }));
  }

  /** "Attach policy" to a role. */
  public async attachToRole(roleName: string, policyArn: string): Promise<void> {
    await this.aws.iam.send(new iamSdk.AttachRolePolicyCommand({ RoleName: roleName, PolicyArn: policyArn }));
  }
}
