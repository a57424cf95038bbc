import { Connector } from "../lib/config/grants";
import { Grant, grantsOf, Principal } from "../lib/config/grants";
import { partitionOf } from "../lib/config/regions";
import { BrazeRole } from "../lib/constructs/braze-role";
import { BrazeUser } from "../lib/constructs/braze-user";
import { CurrentsIntegrationProps } from "../lib/constructs/currents-integration";
import { ExportIntegrationProps } from "../lib/constructs/export-integration";
import { IBrazePrincipal } from "../lib/constructs/principal";
import { BrazeStack } from "./braze-stack";
import { StackProps } from "./props/stack";

/** Who signs in for an integration, and the policy that this principal gets. */
type Access = Pick<ExportIntegrationProps, "principal" | "policyName" | "adopted">;

/** Who signs in for Currents: one principal for every connector, or each connector with a principal of its own. */
type CurrentsAccess = Partial<Access> & Pick<CurrentsIntegrationProps, "connectors">;

/** Makes what Braze signs in as in one stack. A principal that serves both integrations is made once. */
export class Principals {
  private readonly grants: readonly Grant[];
  private readonly made = new Map<string, IBrazePrincipal>();

  public constructor(
    private readonly stack: BrazeStack,
    private readonly config: StackProps,
  ) {
    this.grants = grantsOf(stack.node.id, config);
  }

  /** Who signs in for Currents. */
  public forCurrents(connectors: readonly Connector[]): CurrentsAccess {
    const accessFor = (connectorName?: string): Access | undefined => {
      const grant = this.grants.find((one) => one.integration === "currents" && one.connectorName === connectorName);
      return grant && this.accessOf(grant);
    };
    return {
      ...accessFor(),
      connectors: connectors.map(({ name, folderPath, encryption }) => {
        const { principal, policyName } = accessFor(name) ?? {};
        return { name, folderPath, encryption, principal, policyName };
      }),
    };
  }

  /**
   * Who signs in for Dashboard Data Export.
   *
   * @throws if the stack has no section for it
   */
  public forExport(): Access {
    const grant = this.grants.find(({ integration }) => integration === "export");
    if (!grant) {
      throw new Error(`the stack ${this.stack.node.id} has no export, expected a section for it`);
    }
    return this.accessOf(grant);
  }

  private accessOf({ principal, policyName, adoptedPolicyArn }: Grant): Access {
    return { principal: this.constructOf(principal), policyName, adopted: adoptedPolicyArn !== undefined };
  }

  private constructOf(principal: Principal): IBrazePrincipal {
    const construct = this.made.get(principal.label) ?? this.make(principal);
    this.made.set(principal.label, construct);
    return construct;
  }

  private make(principal: Principal): IBrazePrincipal {
    const { stack, config } = this;
    const { label, name, adopted } = principal;
    const { path, permissionsBoundary: boundary } = config.iam ?? {};
    const props = {
      label,
      name,
      adopted,
      path,
      permissionsBoundary: boundary ? stack.values.text(boundary) : undefined,
    };
    switch (principal.method) {
      case "access-key":
        return new BrazeUser(stack, `${label}-user`, { ...props, keys: principal.keys });
      case "role":
        return new BrazeRole(stack, `${label}-role`, {
          ...props,
          partition: partitionOf(config.region),
          brazeAccountId: stack.values.text(principal.brazeAccountId),
          externalIds: stack.values.texts(principal.externalIds),
        });
      default:
        return principal satisfies never;
    }
  }
}
