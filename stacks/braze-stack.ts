import { Construct } from "constructs";
import { AwsProvider } from "../lib/aws";
import { TerraformOutput, TerraformStack } from "../lib/cdktf";
import { Connector, Grant, Principal, grantsOf } from "../lib/config/grants";
import { assertConsistent } from "../lib/config/assert-consistent";
import { backendOf } from "../lib/config/backend";
import { placedReferences } from "../lib/config/placed-references";
import { bucketNameOf, ExistingBucketConfig, isExisting, NewBucketConfig } from "../lib/config/schema/bucket";
import { completeStack, StackConfig } from "../lib/config/schema/file";
import { partitionOf } from "../lib/config/regions";
import { BrazeBucket } from "../lib/constructs/braze-bucket";
import { BrazeRole } from "../lib/constructs/braze-role";
import { BrazeUser } from "../lib/constructs/braze-user";
import { ExistingBucket } from "../lib/constructs/existing-bucket";
import { ForgottenResources } from "../lib/constructs/forgotten-resources";
import { Imports } from "../lib/constructs/imports";
import { IntegrationPolicy } from "../lib/constructs/integration-policy";
import { StateBackend } from "../lib/constructs/state-backend";
import { TerraformSettings } from "../lib/constructs/terraform-settings";
import { DashboardCredentials, DashboardPage } from "../lib/dashboard";
import { OutputDefinition, outputName, OUTPUTS } from "../lib/outputs";
import { BucketIdentity } from "../lib/policies/arns";
import { GrantedAccess } from "./dashboard-pages";
import { importsOf } from "./imports";
import { PlanTimeValues } from "./plan-time-values";

/** What every stack has: the provider, the backend, the bucket, a policy for each grant, and the outputs. */
export abstract class BrazeStack extends TerraformStack {
  protected readonly address: BucketIdentity;
  protected readonly access: readonly GrantedAccess[];
  private readonly references: PlanTimeValues;
  private readonly principals = new Map<string, BrazeUser | BrazeRole>();

  protected constructor(
    scope: Construct,
    id: string,
    private readonly props: StackConfig,
  ) {
    super(scope, id);
    assertConsistent(id, props);
    this.references = new PlanTimeValues(this, props.remoteStates ?? {}, placedReferences(completeStack, props));
    this.address = {
      bucketName: this.references.text(bucketNameOf(props.bucket)),
      partition: partitionOf(props.region),
    };
    this.configureTerraform();
    if (isExisting(props.bucket)) {
      this.readBucket(props.bucket);
    } else {
      this.createBucket(props.bucket);
    }
    const grants = grantsOf(id, props);
    this.access = grants.map((grant) => this.giveAccess(grant));
    const imports = importsOf(this.address.bucketName, props.adopt, grants);
    if (imports.length > 0) {
      new Imports(this, "imports", imports);
    }
  }

  /**
   * CDKTF's HCL renderer writes the names of the settings it does not know where their values should stand, and leaves out
   * the blocks it does not know.
   */
  public override toHclTerraform(): { hcl: string; metadata: unknown } {
    const { hcl, metadata } = super.toHclTerraform() as { hcl: string; metadata: unknown };
    const setting = `  required_version = ${JSON.stringify(this.props.requiredVersion)}`;
    const forgotten = this.node.findAll().filter((element) => element instanceof ForgottenResources);
    const blocks = forgotten.map((resources) => `\n${resources.toHclText()}`);
    return { hcl: [hcl.replace(/^ {2}0 = "required_version"$/m, setting), ...blocks].join("\n"), metadata };
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

  /** Adds an output at the root of the stack, where other Terraform can read it. */
  private output(definition: OutputDefinition, value: unknown, label = ""): void {
    const name = outputName(definition, label);
    if (this.node.tryFindChild(name)) {
      throw new Error(`the stack ${this.node.id} has two outputs named ${name}, give one integration another label`);
    }
    const { description, sensitive } = definition;
    new TerraformOutput(this, name, { value, description, ...(sensitive && { sensitive }) });
  }

  private configureTerraform(): void {
    const { region, accountId, backend, providerVersion, requiredVersion } = this.props;
    const tags = this.tags();
    new AwsProvider(this, "aws", {
      region,
      allowedAccountIds: [accountId],
      ...(Object.keys(tags).length > 0 && { defaultTags: [{ tags }] }),
    });
    new TerraformSettings(this, "settings", { providerVersion, requiredVersion });
    const { type, ...settings } = backendOf(this.node.id, backend);
    new StateBackend(this, "backend", { type, settings });
  }

  private tags(): Record<string, string> {
    const tags = Object.entries(this.props.tags ?? {});
    return Object.fromEntries(tags.map(([key, value]) => [key, this.references.text(value)]));
  }

  private createBucket(config: NewBucketConfig): void {
    const { retain, forceDestroy, versioning, lifecycle, logging, minimumTlsVersion } = config;
    const { bucket } = new BrazeBucket(this, "bucket", {
      ...this.address,
      retain,
      forceDestroy,
      versioned: versioning !== undefined,
      noncurrentVersionExpirationDays: versioning?.noncurrentVersionExpirationDays,
      expirations: lifecycle,
      logBucketName: logging && this.references.text(logging.bucket),
      logPrefix: logging?.prefix,
      minimumTlsVersion,
    });
    this.output(OUTPUTS.bucketName, bucket.bucket);
    this.output(OUTPUTS.bucketArn, bucket.arn);
    this.output(OUTPUTS.bucketRegion, this.props.region);
  }

  private readBucket({ minimumTlsVersion }: ExistingBucketConfig): void {
    const { region } = this.props;
    const { bucket, policyStatements } = new ExistingBucket(this, "bucket", {
      ...this.address,
      region,
      minimumTlsVersion,
    });
    this.output(OUTPUTS.bucketName, bucket.bucket);
    this.output(OUTPUTS.bucketArn, bucket.arn);
    this.output(OUTPUTS.bucketRegion, bucket.bucketRegion);
    this.output(OUTPUTS.bucketPolicyStatements, policyStatements);
  }

  private giveAccess(grant: Grant): GrantedAccess {
    const { integration, connectorName, label, policyName, adoptedPolicyArn, principal: config } = grant;
    const principal = this.principalFor(config);
    const { policy } = new IntegrationPolicy(this, `${label}-policy`, {
      ...this.address,
      label,
      name: policyName,
      integration,
      method: config.method,
      edition: this.props.policy,
      path: this.props.iam?.path,
      adopted: adoptedPolicyArn !== undefined,
    });
    principal.attach(label, policy);
    this.output(OUTPUTS.policyArn, policy.arn, label);
    return { integration, connectorName, credentials: this.outputCredentials(principal, label) };
  }

  /** The principal of a grant: one principal may serve several. */
  private principalFor(config: Principal): BrazeUser | BrazeRole {
    const existing = this.principals.get(config.label);
    if (existing) {
      return existing;
    }
    const { path, permissionsBoundary } = this.props.iam ?? {};
    const common = {
      path,
      permissionsBoundary: permissionsBoundary ? this.references.text(permissionsBoundary) : undefined,
    };
    const created =
      config.method === "role"
        ? new BrazeRole(this, `${config.label}-role`, {
            ...config,
            ...common,
            partition: this.address.partition,
            brazeAccountId: this.references.text(config.brazeAccountId),
            externalIds: this.references.texts(config.externalIds),
          })
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
