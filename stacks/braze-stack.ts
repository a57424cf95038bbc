import { Construct } from "constructs";
import { AwsProvider } from "../lib/aws";
import { TerraformStack } from "../lib/cdktf";
import { assertConsistent } from "../lib/config/assert-consistent";
import { backendOf } from "../lib/config/derived/backend";
import { grantsOf } from "../lib/config/derived/grants";
import { placedReferences } from "../lib/config/schema/placed-references";
import { bucketNameOf } from "../lib/config/schema/bucket";
import { completeStack } from "../lib/config/schema/file";
import { mendHcl } from "../lib/constructs/hcl";
import { Imports, ResourceImport } from "../lib/constructs/imports";
import { StateBackend } from "../lib/constructs/state-backend";
import { TerraformSettings } from "../lib/constructs/terraform-settings";
import { importsOf } from "./imports";
import { PlanTimeValues } from "./plan-time-values";
import { StackProps } from "./props/stack";

/**
 * What every stack has of Terraform's: the provider, the backend, the settings, the values that Terraform gets when it
 * plans, the imports and the outputs.
 *
 * @throws if the props contradict each other, with every contradiction
 */
export abstract class BrazeStack extends TerraformStack {
  /**
   * Turns values of the props into texts that can stand anywhere in the stack.
   *
   * @internal
   */
  public readonly values: PlanTimeValues;

  protected constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id);
    assertConsistent(id, props);
    this.values = new PlanTimeValues(this, props.remoteStates ?? {}, placedReferences(completeStack, props));
    const bucketName = this.values.text(bucketNameOf(props.bucket));
    this.configureTerraform(props);
    this.adopt(importsOf(bucketName, props.adopt, grantsOf(id, props)));
  }

  public override toHclTerraform(): object {
    return mendHcl(this, super.toHclTerraform());
  }

  private configureTerraform(props: StackProps): void {
    const { region, accountId, provider, providerVersion, requiredVersion } = props;
    const tags = this.tagsOf(props);
    new AwsProvider(this, "aws", {
      region,
      allowedAccountIds: [accountId],
      profile: provider?.profile,
      ...(provider?.assumeRole && { assumeRole: [provider.assumeRole] }),
      ...(Object.keys(tags).length > 0 && { defaultTags: [{ tags }] }),
    });
    new TerraformSettings(this, "settings", { providerVersion, requiredVersion });
    const { type, ...settings } = backendOf(this.node.id, props.backend);
    new StateBackend(this, "backend", { type, settings });
  }

  private tagsOf({ tags = {} }: StackProps): Record<string, string> {
    return Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, this.values.text(value)]));
  }

  private adopt(imports: readonly ResourceImport[]): void {
    if (imports.length > 0) {
      new Imports(this, "imports", imports);
    }
  }
}
