import { Construct } from "constructs";
import { AwsProvider } from "../lib/aws";
import { TerraformOutput, TerraformStack } from "../lib/cdktf";
import { Grant, grantsOf, Principal } from "../lib/config/access";
import { backendOf } from "../lib/config/backend";
import { Connector } from "../lib/config/connectors";
import { StackConfig } from "../lib/config/model";
import { partitionOf } from "../lib/config/regions";
import { BrazeBucket } from "../lib/constructs/braze-bucket";
import { BrazeRole } from "../lib/constructs/braze-role";
import { BrazeUser } from "../lib/constructs/braze-user";
import { IntegrationPolicy } from "../lib/constructs/integration-policy";
import { StateBackend } from "../lib/constructs/state-backend";
import { TerraformSettings } from "../lib/constructs/terraform-settings";
import { DashboardCredentials, DashboardPage } from "../lib/dashboard";
import { OutputDefinition, outputName, OUTPUTS } from "../lib/outputs";
import { BucketAddress } from "../lib/policies/arns";
import { GrantedAccess } from "./dashboard-pages";

/** What every stack has: the provider, the backend, the bucket, a policy for each grant, and the outputs. */
export abstract class BrazeStack extends TerraformStack {
  public readonly bucket: BrazeBucket;
  protected readonly access: readonly GrantedAccess[];
  private readonly address: BucketAddress;
  private readonly principals = new Map<string, BrazeUser | BrazeRole>();

  protected constructor(
    scope: Construct,
    id: string,
    protected readonly props: StackConfig,
  ) {
    super(scope, id);
    this.address = { bucketName: props.bucket.name, partition: partitionOf(props.region) };
    this.configureTerraform();
    this.bucket = this.createBucket();
    this.output(OUTPUTS.bucketName, this.bucket.bucket.bucket);
    this.output(OUTPUTS.bucketArn, this.bucket.bucket.arn);
    this.output(OUTPUTS.bucketRegion, props.region);
    this.access = grantsOf(id, props).map((grant) => this.giveAccess(grant));
  }

  /** Adds an output at the root of the stack, where other Terraform can read it. */
  private output(definition: OutputDefinition, value: unknown, label = ""): void {
    const name = outputName(definition, label);
    if (this.node.tryFindChild(name)) {
      throw new Error(`the stack ${this.node.id} has two outputs named ${name}, give one integration another label`);
    }
    const { description, sensitive } = definition;
    new TerraformOutput(this, name, { value, description, ...(sensitive && { sensitive }) });
  }

  protected outputFolderPaths(connectors: readonly Connector[]): void {
    this.output(
      OUTPUTS.currentsFolderPaths,
      Object.fromEntries(connectors.map(({ name, folderPath }) => [name, folderPath])),
    );
  }

  protected outputDashboard(pages: readonly DashboardPage[]): void {
    this.output(OUTPUTS.brazeDashboard, pages);
  }

  private configureTerraform(): void {
    const { region, accountId, tags, backend, providerVersion, requiredVersion } = this.props;
    new AwsProvider(this, "aws", {
      region,
      allowedAccountIds: [accountId],
      ...(tags && Object.keys(tags).length > 0 && { defaultTags: [{ tags: { ...tags } }] }),
    });
    new TerraformSettings(this, "settings", { providerVersion, requiredVersion });
    const { type, ...settings } = backendOf(this.node.id, backend);
    new StateBackend(this, "backend", { type, settings });
  }

  private createBucket(): BrazeBucket {
    const { retain, forceDestroy, versioning, lifecycle, logging, minimumTlsVersion } = this.props.bucket;
    return new BrazeBucket(this, "bucket", {
      ...this.address,
      retain,
      forceDestroy,
      versioned: versioning !== undefined,
      noncurrentVersionExpirationDays: versioning?.noncurrentVersionExpirationDays,
      expirations: lifecycle,
      logBucketName: logging?.bucket,
      logPrefix: logging?.prefix,
      minimumTlsVersion,
    });
  }

  private giveAccess(grant: Grant): GrantedAccess {
    const { integration, label, policyName, principal: config } = grant;
    const principal = this.principalFor(config);
    const { policy } = new IntegrationPolicy(this, `${label}-policy`, {
      ...this.address,
      label,
      name: policyName,
      integration,
      method: config.method,
      edition: this.props.policy,
      path: this.props.iam?.path,
    });
    principal.attach(label, policy);
    this.output(OUTPUTS.policyArn, policy.arn, label);
    return { label, credentials: this.outputCredentials(principal, label) };
  }

  /** The principal of a grant: one principal may serve several. */
  private principalFor(config: Principal): BrazeUser | BrazeRole {
    const existing = this.principals.get(config.label);
    if (existing) {
      return existing;
    }
    const { path, permissionsBoundary } = this.props.iam ?? {};
    const common = { path, permissionsBoundary: permissionsBoundary ?? undefined };
    const created =
      config.method === "role"
        ? new BrazeRole(this, `${config.label}-role`, { ...config, ...common, partition: this.address.partition })
        : new BrazeUser(this, `${config.label}-user`, { ...config, ...common });
    this.principals.set(config.label, created);
    return created;
  }

  private outputCredentials(principal: BrazeUser | BrazeRole, label: string): DashboardCredentials {
    if (principal.method === "role") {
      this.output(OUTPUTS.roleArn, principal.role.arn, label);
      return { method: "role", roleArn: principal.role.arn };
    }
    this.output(OUTPUTS.userName, principal.user.name, label);
    this.output(OUTPUTS.accessKeyId, principal.newestKey.id, label);
    this.output(OUTPUTS.secretAccessKey, principal.newestKey.secret, label);
    return {
      method: "access-key",
      accessKeyId: principal.newestKey.id,
      secretAccessKeyOutput: outputName(OUTPUTS.secretAccessKey, label),
    };
  }
}
