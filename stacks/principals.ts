import { rangesOf } from "../lib/config/derived/allowed-ips";
import { connectorsOf, Grant, grantsOf, kindOf, Principal, UserPrincipal } from "../lib/config/derived/grants";
import { partitionOf } from "../lib/regions";
import { namingOf } from "../lib/config/derived/stack-names";
import { BrazeRole } from "../lib/constructs/braze-role";
import { BrazeUser } from "../lib/constructs/braze-user";
import { CurrentsIntegrationProps } from "../lib/constructs/currents-integration";
import { ExportIntegrationProps } from "../lib/constructs/export-integration";
import { KeylessUser } from "../lib/constructs/keyless-user";
import { IBrazePrincipal, PrincipalProps } from "../lib/constructs/principal";
import { BrazeStack } from "./braze-stack";
import { CurrentsProps } from "./props/integrations";
import { StackProps } from "./props/stack";

/** The principal of an integration, and the policy that the principal gets. */
type Access = Pick<ExportIntegrationProps, "principal" | "policyName" | "adopted" | "retiring">;

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
          const { principal, policyName, retiring } = accessFor(name) ?? {};
          return { name, folderPath, encryption, principal, policyName, retiring };
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

  private accessOf({ principal, policyName, adoptedPolicyArn, retiring }: Grant): Access {
    return {
      principal: this.constructOf(principal),
      policyName,
      adopted: adoptedPolicyArn !== undefined,
      retiring: retiring && { principal: this.constructOf(retiring.principal), policyName: retiring.policyName },
    };
  }

  private constructOf(principal: Principal): IBrazePrincipal {
    const id = `${principal.label}-${kindOf(principal)}`;
    const construct = this.made.get(id) ?? this.make(id, principal);
    this.made.set(id, construct);
    return construct;
  }

  private make(id: string, principal: Principal): IBrazePrincipal {
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
        return makeUser(stack, id, principal, props);
      case "role":
        return new BrazeRole(stack, id, {
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

function makeUser(stack: BrazeStack, id: string, user: UserPrincipal, props: PrincipalProps): IBrazePrincipal {
  switch (user.secret) {
    case "state":
      return new BrazeUser(stack, id, { ...props, keys: user.keys, inactiveKeys: user.inactiveKeys });
    case "outside":
      return new KeylessUser(stack, id, { ...props, forgottenKeys: user.forgottenKeys });
    default:
      return user satisfies never;
  }
}
