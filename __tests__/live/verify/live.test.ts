import { Questions } from "../../../lib/live/questions";
import { awsError, DENIED, FakeAnswers, fakeAws } from "../../support/fake-aws";
import { BUCKET, deployed, KEY, notGreen, resultOf, ROLE, verified } from "./verified";

const ALL: FakeAnswers = {
  GetBucketLocation: {},
  ListObjectsV2: {},
  PutObject: {},
  GetObject: {},
  DeleteObject: {},
};

const CURRENTS =
  "currents: { auth: { method: access-key }, connectors: [{ name: one, folderPath: one }, { name: two, folderPath: two, encryption: AES256 }] }";

/** What `live` finds where AWS answers Braze, and the caller, in some way. */
const found = async (keys: string, label: string, toBraze: FakeAnswers, toCaller: FakeAnswers = {}) => {
  const braze = new Questions(fakeAws({ ...ALL, ...toBraze }));
  return resultOf(await verified(deployed(keys), { DeleteObject: {}, ...toCaller }, { [label]: braze }), "live");
};

test("each of Braze's calls is made for exports, and Braze deletes what it wrote", async () => {
  expect(await found(KEY, "export", {})).toEqual({
    status: "pass",
    found: "AWS allows GetBucketLocation, ListObjectsV2, PutObject, GetObject, DeleteObject; nothing is left",
  });
});

test("each connector's folder is written to, with the header as its toggle says, and never deleted from as Braze", async () => {
  const puts: object[] = [];
  const PutObject = ({ Key, ServerSideEncryption }: Record<string, string>) => {
    puts.push({ Key, ServerSideEncryption });
    return {};
  };
  expect(await found(CURRENTS, "currents", { PutObject, DeleteObject: new Error("deleted") })).toEqual({
    status: "pass",
    found:
      "AWS allows GetBucketLocation, ListObjectsV2, PutObject, GetObject, PutObject with the AES256 header; nothing is left",
  });
  expect(puts).toEqual([
    { Key: "one/braze-s3-verify.txt" },
    { Key: "two/braze-s3-verify.txt", ServerSideEncryption: "AES256" },
  ]);
});

test("what nobody may delete is named", async () => {
  expect((await found(CURRENTS, "currents", {}, { DeleteObject: DENIED })).found).toMatch(
    new RegExp(
      `; left: s3://${BUCKET}/one/braze-s3-verify.txt \\(AccessDenied\\) and s3://${BUCKET}/two/braze-s3-verify.txt \\(AccessDenied\\)$`,
    ),
  );
});

test("in a versioned bucket, the version and the marker are removed, too", async () => {
  const removed: object[] = [];
  const DeleteObject = ({ Key, VersionId }: Record<string, string>) => {
    removed.push({ Key, VersionId });
    return {};
  };
  const versioned = { PutObject: { VersionId: "v1" }, DeleteObject: { VersionId: "marker" } };
  expect((await found(KEY, "export", versioned, { DeleteObject })).status).toBe("pass");
  const Key = "segment-export/braze-s3-verify.txt";
  expect(removed).toEqual([
    { Key, VersionId: "v1" },
    { Key, VersionId: "marker" },
  ]);
});

test("a call that AWS refuses is red, with the code", async () => {
  expect(await found(KEY, "export", { DeleteObject: DENIED })).toEqual({
    status: "fail",
    found: "AWS refuses DeleteObject of segment-export/braze-s3-verify.txt (AccessDenied); nothing is left",
    fix: "AWS needs up to a minute until it knows a new key or policy: try again, then see what else denies the call",
  });
});

test("where Braze can't write, nothing is left to remove", async () => {
  expect(await found(KEY, "export", { PutObject: DENIED }, { DeleteObject: new Error("deleted") })).toMatchObject({
    status: "fail",
    found: "AWS refuses PutObject of segment-export/braze-s3-verify.txt (AccessDenied); nothing is left",
  });
});

test("a key that isn't known is red, and the way out is another", async () => {
  const unknown = awsError("InvalidAccessKeyId", 403);
  const answers = { GetBucketLocation: unknown, ListObjectsV2: unknown, PutObject: unknown };
  expect((await found(KEY, "export", answers)).fix).toBe(
    "the key isn't the user's, or its secret is another: enter the key of the outputs in Braze again",
  );
});

test("what the documented edition leaves out is a warning", async () => {
  const keys = "currents: { auth: { method: access-key } }, policy: documented";
  expect(await found(keys, "currents", { GetObject: DENIED })).toMatchObject({ status: "warn" });
});

test("a network that fails is no answer: the check is skipped", async () => {
  const ListObjectsV2 = Object.assign(new Error(""), { code: "ENOTFOUND" });
  expect(await found(KEY, "export", { ListObjectsV2 })).toMatchObject({ status: "skip" });
});

test("a role is skipped: only Braze can assume it", async () => {
  const results = await verified(deployed(ROLE), {}, {});
  expect(resultOf(results, "live")).toEqual({
    status: "skip",
    found: "only Braze can assume the role, so that nobody else can make its calls",
  });
  expect(notGreen(results)).toEqual({ live: "skip" });
});

test("a key that only Braze's addresses may use is skipped", async () => {
  const keys = "currents: { auth: { method: access-key }, allowedIps: [198.51.100.0/24] }";
  expect(await found(keys, "currents", {})).toEqual({
    status: "skip",
    found: "only Braze's addresses may use the key (allowedIps), and this is none of them",
  });
});

test("a key whose secret nobody gave is skipped", async () => {
  expect(resultOf(await verified(deployed(KEY), {}, {}), "live")).toEqual({
    status: "skip",
    found: "the secret of the user's key isn't in the outputs",
    fix: "give the key with --key-file FILE",
  });
});

test("nothing is written where another check failed", async () => {
  const braze = new Questions(fakeAws({ ...ALL, PutObject: new Error("written") }));
  const results = await verified(deployed(KEY), { ListAccessKeys: {} }, { export: braze });
  expect(resultOf(results, "live")).toEqual({ status: "skip", found: "not checked, since keys failed" });
});
