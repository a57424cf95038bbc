import { rangesOf } from "../lib/config/allowed-ips";
import { connectorsOf, Grant, grantsOf, Principal } from "../lib/config/grants";
import { partitionOf } from "../lib/config/regions";
import { namingOf } from "../lib/config/stack-names";
import { BrazeRole } from "../lib/constructs/braze-role";
import { BrazeUser } from "../lib/constructs/braze-user";
import { CurrentsIntegrationProps } from "../lib/constructs/currents-integration";
import { ExportIntegrationProps } from "../lib/constructs/export-integration";
import { IBrazePrincipal } from "../lib/constructs/principal";
import { BrazeStack } from "./braze-stack";
import { CurrentsProps } from "./props/integrations";
import { StackProps } from "./props/stack";

/** The principal of an integration, and the policy that the principal gets. */
type Access = Pick<ExportIntegrationProps, "principal" | "policyName" | "adopted">;

/** The access that Currents has: one principal for all connectors, or a principal for each connector, and its reach. */
type CurrentsAccess = Partial<Access> & Pick<CurrentsIntegrationProps, "connectors" | "folderScope" | "allowedIps">;

/**
 * Adds the users and roles that Braze signs in as to a stack. Two integrations with one `auth` get the same principal.
 */
export class Principals {
  private readonly grants: readonly Grant[];
  private readonly made = new Map<string, IBrazePrincipal>();

  public constructor(
    private readonly stack: BrazeStack,
    private readonly config: StackProps,
  ) {
    this.grants = grantsOf(stack.node.id, config);
  }

  /** The principal for all connectors of Currents, or one for each, and what they reach. */
  public forCurrents(currents: CurrentsProps): CurrentsAccess {
    const { folderScope, allowedIps } = currents;
    const accessFor = (connectorName?: string): Access | undefined => {
      const grant = this.grants.find((one) => one.integration === "currents" && one.connectorName === connectorName);
      return grant && this.accessOf(grant);
    };
    return {
      ...accessFor(),
      folderScope,
      allowedIps: allowedIps === undefined ? undefined : rangesOf(allowedIps),
      connectors: connectorsOf(namingOf(this.stack.node.id, this.config), currents).map(
        ({ name, folderPath, encryption }) => {
          const { principal, policyName } = accessFor(name) ?? {};
          return { name, folderPath, encryption, principal, policyName };
        },
      ),
    };
  }

  /**
   * The principal for Dashboard Data Export.
   *
   * @throws if the stack has no section `export`
   */
  public forExport(): Access {
    const grant = this.grants.find(({ integration }) => integration === "export");
    if (!grant) {
      throw new Error(`the stack ${this.stack.node.id} has no export, add the section export`);
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
