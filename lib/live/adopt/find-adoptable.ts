import { adoptableGrants } from "../../config/derived/adoptable-grants";
import { Grant, grantsOf, principalsOf } from "../../config/derived/grants";
import { listNames } from "../../config/problems/list-names";
import type { AdoptConfig } from "../../config/schema/adopt";
import { adoptBucket } from "./bucket";
import type { AdoptDraft, Search } from "./findings";
import { adoptPolicy } from "./policy";
import { findPrincipal, FoundPrincipal } from "./principal";

/**
 * Looks for what a person made by hand before, by its names.
 *
 * @returns the section `adopt` of the stack
 */
export async function findAdoptable(search: Search): Promise<AdoptConfig> {
  const { name, stack, findings } = search;
  const all = grantsOf(name, stack);
  const grants = adoptableGrants(all);
  if (grants.length < all.length) {
    findings.warnings.push(
      "the users, roles and policies of Currents are not looked for: nothing says which connector they belong to, " +
        "expected credentials: shared while adopting",
    );
  }
  if (all.some(({ retiring }) => retiring)) {
    findings.warnings.push(
      "what stands under retiring is not looked for; adopt it while it stands under auth, and change the method then",
    );
  }
  const section: AdoptDraft = await adoptBucket(search);
  for (const principal of principalsOf(grants)) {
    const found = await findPrincipal(search, principal);
    const own = grants.filter((grant) => grant.principal.label === principal.label);
    if (found) {
      add(section, principal.label as Part, { [found.kind]: found.name });
    }
    const policies = new Set<string>();
    for (const grant of own) {
      const policy = await adoptPolicy(search, grant, found, own.length > 1);
      add(section, grant.integration, policy);
      policies.add(policy.policy ?? "");
    }
    warnOfOthers(search, found, policies);
  }
  return section;
}

/** The parts of the section that are about IAM. The label of a principal that can be adopted is one of them. */
type Part = Grant["integration"] | "braze";

function add(section: AdoptDraft, part: Part, found: object): void {
  if (Object.keys(found).length > 0) {
    section[part] = { ...section[part], ...found };
  }
}

/** Terraform leaves what else is attached, which may be too much. */
function warnOfOthers({ findings }: Search, principal: FoundPrincipal | undefined, adopted: ReadonlySet<string>): void {
  const others = principal?.attached.filter((arn) => !adopted.has(arn)) ?? [];
  if (principal && others.length > 0) {
    findings.warnings.push(
      `the ${principal.kind} "${principal.name}" also has the attached policy ${listNames(others)}, which Terraform ` +
        "leaves; remove by hand what is too much",
    );
  }
}
