import { parseConfig } from "../../lib/config/load";
import { formatProblem } from "../../lib/config/problems/problem";
import { text } from "./bad-configs/bad-config";

const configOf = (policy: string): string =>
  text(`
    remoteStates:
      platform: { type: s3, bucket: example-platform, key: platform }
      network: { type: gcs, bucket: example-network }
      archive: { type: s3, bucket: archive-example, key: archive }
      lab: { type: s3, bucket: example-lab, key: lab, endpoints: { s3: "https://minio.example.com" } }
    defaults:
      region: us-east-1
      accountId: "111122223333"
      backend: { type: s3, bucket: example-states, key: "{stack}", region: us-east-1 }
    stacks:
      main: { policy: ${policy}, bucket: { name: example }, export: { auth: { method: access-key } } }
      near: { bucket: { name: { fromState: platform, output: name } }, export: { auth: { method: access-key } } }
      far: { bucket: { name: { fromState: network, output: name } }, export: { auth: { method: access-key } } }
      archive: { bucket: { name: { fromState: archive, output: name } }, export: { auth: { method: access-key } } }
      lab: { bucket: { name: { fromState: lab, output: name } }, export: { auth: { method: access-key } } }
  `);

const reaches = (bucket: string): string =>
  `under documented, the key of main also reaches "${bucket}" if that bucket is in the account 111122223333, and a state ` +
  "has secrets in it; take scoped, or a bucket whose name starts in another way";

function warningsOf(config: string): string[] {
  return parseConfig("braze.yaml", config).warnings.map(formatProblem);
}

test("states in buckets of S3 that the wildcard of documented reaches are warned of", () => {
  expect(warningsOf(configOf("documented"))).toEqual([
    `braze.yaml:2:33  remoteStates.platform.bucket: ${reaches("example-platform")}`,
    `braze.yaml:9:32  defaults.backend.bucket: ${reaches("example-states")}`,
    expect.stringMatching(/^braze\.yaml:11:19 {2}stacks\.main\.policy: the documented access-key policy reaches /),
  ]);
});

test("under scoped, states in buckets whose names start the same way are accepted without a warning", () => {
  expect(warningsOf(configOf("scoped"))).toEqual([]);
});
