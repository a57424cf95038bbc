import {
  DeleteObjectCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectCommandOutput,
} from "@aws-sdk/client-s3";
import { EXPORTS_FOLDER } from "../../dashboard";
import { Connector, connectorsOf } from "../../config/derived/grants";
import { namingOf } from "../../config/derived/stack-names";
import type { Questions } from "../questions";
import type { DeployedGrant, DeployedStack } from "./deployed";

/** The object that is written in each folder. It has one name, so that there is never more than one. */
const NAME = "braze-s3-verify.txt";

const BODY = "braze-s3 verify --live wrote this object, to see that Braze can. You can delete it.\n";

/** A call, and how AWS answered it. */
export interface Answered {
  readonly call: string;
  readonly action: string;
  /** The key of the object. @default - it is about the bucket */
  readonly key?: string;
  /** AWS's error code. @default - AWS allowed the call */
  readonly error?: string;
}

/** An object, or a version of it, that is still there. */
export interface Remains {
  readonly Key: string;
  readonly VersionId?: string;
}

/** What came of the calls. */
export interface BrazeAnswers {
  readonly answered: readonly Answered[];
  readonly remains: readonly Remains[];
}

/** Makes the calls that Braze makes with what a grant gives it: its check of the credentials, and those in each folder. */
export async function askAsBraze(stack: DeployedStack, grant: DeployedGrant, braze: Questions): Promise<BrazeAnswers> {
  const bucket = { Bucket: stack.bucketName };
  const location = await attempt(braze, { call: "GetBucketLocation", action: "s3:GetBucketLocation" }, ({ s3 }) =>
    s3.send(new GetBucketLocationCommand(bucket)),
  );
  const list = await attempt(braze, { call: "ListObjectsV2", action: "s3:ListBucket" }, ({ s3 }) =>
    s3.send(new ListObjectsV2Command({ ...bucket, MaxKeys: 1 })),
  );
  const answered = [location.answered, list.answered];
  const remains: Remains[] = [];
  for (const folder of foldersOf(stack, grant)) {
    const found = await askInFolder(bucket, folder, grant, braze);
    answered.push(...found.answered);
    remains.push(...found.remains);
  }
  return { answered, remains };
}

type Folder = Pick<Connector, "folderPath" | "encryption">;

function foldersOf({ name, stack }: DeployedStack, { integration, connectorName }: DeployedGrant): readonly Folder[] {
  return integration === "currents" && stack.currents
    ? connectorsOf(namingOf(name, stack), stack.currents).filter(
        (connector) => connectorName === undefined || connector.name === connectorName,
      )
    : [{ folderPath: EXPORTS_FOLDER, encryption: "none" }];
}

async function askInFolder(
  bucket: { readonly Bucket: string },
  { folderPath, encryption }: Folder,
  { integration }: DeployedGrant,
  braze: Questions,
): Promise<BrazeAnswers> {
  const Key = `${folderPath}/${NAME}`;
  const object = { ...bucket, Key };
  const header = encryption === "none" ? {} : { ServerSideEncryption: encryption };
  const call = `PutObject${encryption === "none" ? "" : ` with the ${encryption} header`}`;
  const put = await attempt<PutObjectCommandOutput>(braze, { call, action: "s3:PutObject", key: Key }, ({ s3 }) =>
    s3.send(new PutObjectCommand({ ...object, ...header, Body: BODY })),
  );
  if (put.answer === undefined) {
    return { answered: [put.answered], remains: [] };
  }
  const get = await attempt(braze, { call: "GetObject", action: "s3:GetObject", key: Key }, async ({ s3 }) => {
    const { Body } = await s3.send(new GetObjectCommand(object));
    return { text: await Body?.transformToString() };
  });
  const { VersionId } = put.answer;
  const written = { Key, ...(VersionId && { VersionId }) };
  if (integration === "currents") {
    return { answered: [put.answered, get.answered], remains: [written] };
  }
  const remove = await attempt(braze, { call: "DeleteObject", action: "s3:DeleteObject", key: Key }, ({ s3 }) =>
    s3.send(new DeleteObjectCommand(object)),
  );
  const marker = remove.answer?.VersionId;
  const isGone = remove.answer !== undefined && VersionId === undefined;
  return {
    answered: [put.answered, get.answered, remove.answered],
    remains: isGone ? [] : [written, ...(marker ? [{ Key, VersionId: marker }] : [])],
  };
}

async function attempt<T extends object>(
  braze: Questions,
  what: Answered,
  call: Parameters<typeof braze.attempt<T>>[1],
): Promise<{ readonly answered: Answered; readonly answer?: T }> {
  const answer = await braze.attempt(what.action, call);
  return typeof answer === "string" ? { answered: { ...what, error: answer } } : { answered: what, answer };
}
