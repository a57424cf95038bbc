// A stack of your own with the constructs in it: Braze exports to a bucket, and a queue hears of each new object.
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { S3BucketNotification } from "@cdktf/provider-aws/lib/s3-bucket-notification";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy";
import { BrazeBucket, BrazeRole, ExportIntegration, handOff, partitionOf, RenderedPolicy } from "braze-s3";
import { App, S3Backend, TerraformStack } from "cdktf";

const region = "us-east-1";
const partition = partitionOf(region);

const app = new App({ stackTraces: false });
const stack = new TerraformStack(app, "exports");
new S3Backend(stack, { bucket: "example-terraform-state", key: "exports.tfstate", region });
new AwsProvider(stack, "aws", { region, allowedAccountIds: ["111122223333"] });

const bucket = new BrazeBucket(stack, "bucket", { bucketName: "example-braze-exports", partition, region });
const role = new BrazeRole(stack, "role", {
  label: "export",
  name: "example-braze-exports",
  partition,
  brazeAccountId: "444455556666",
  externalIds: ["00000000-0000-4000-8000-000000000001"],
});
const dataExport = new ExportIntegration(stack, "export", {
  bucket,
  principal: role,
  policyName: "example-braze-exports",
});
handOff(stack, bucket, dataExport);

const queue = new SqsQueue(stack, "exports", { name: "example-braze-exports" });
const policy = new RenderedPolicy(stack, "QueuePolicy", {
  label: "queue",
  document: {
    statements: [
      {
        sid: "HearOfExports",
        effect: "Allow",
        actions: ["sqs:SendMessage"],
        resources: [queue.arn],
        services: ["s3.amazonaws.com"],
        conditions: [{ test: "ArnEquals", variable: "aws:SourceArn", values: [bucket.arn] }],
      },
    ],
  },
});
const queuePolicy = new SqsQueuePolicy(stack, "queue", { queueUrl: queue.url, policy: policy.json });
new S3BucketNotification(stack, "exports-queue", {
  bucket: bucket.name,
  queue: [{ queueArn: queue.arn, events: ["s3:ObjectCreated:*"] }],
  dependsOn: [queuePolicy],
});

app.synth();
