import { GetPolicyCommand, GetPolicyVersionCommand, ListEntitiesForPolicyCommand } from "@aws-sdk/client-iam";
import type { Grant } from "../../config/derived/grants";
import { listNames } from "../../config/problems/list-names";
import { partitionOf } from "../../regions";
import { bucketArn } from "../../policies/arns";
import { allows, decodeDocument } from "../documents";
import type { Search } from "./findings";
import type { FoundPrincipal } from "./principal";

/** A policy that exists. */
interface FoundPolicy {
  readonly arn: string;
  readonly document: unknown;
}

/** The policy of a grant, as the section names it. */
export interface AdoptedPolicy {
  readonly policy?: string;
  readonly attachment?: false;
}

/** The policy of a grant, if it exists and can be adopted. */
export async function adoptPolicy(
  search: Search,
  grant: Grant,
  principal: FoundPrincipal | undefined,
  isShared: boolean,
): Promise<AdoptedPolicy> {
  const arn = await chooseArn(search, grant, principal, isShared);
  if (arn === undefined || !(await isOwnOnly(search, arn, principal))) {
    return {};
  }
  const isAttached = principal?.attached.includes(arn) === true;
  search.findings.seen.push(`the policy ${arn} exists, and is ${isAttached ? "attached" : "not attached"}`);
  return { policy: arn, ...(principal && !isAttached && { attachment: false }) };
}

async function chooseArn(
  search: Search,
  { integration, policyName, adoptedPolicyArn }: Grant,
  principal: FoundPrincipal | undefined,
  isShared: boolean,
): Promise<string | undefined> {
  const { stack, policies, findings } = search;
  const given = policies[integration] ?? adoptedPolicyArn;
  const attached = (principal?.attached ?? []).filter((arn) => arn.split(":")[4] === stack.accountId);
  const name = given ?? policyName;
  const named = attached.find((arn) => arn === name || arn.endsWith(`/${name}`)) ?? arnOf(search, name);
  if ((await readPolicy(search, named)) !== undefined) {
    return named;
  }
  if (given !== undefined) {
    findings.refuse(`the policy "${given}"`, `it doesn't exist in the account ${stack.accountId}, or can't be read`);
    return undefined;
  }
  const found = await Promise.all(attached.map((arn) => readPolicy(search, arn)));
  const fitting = fittingOf(
    found.flatMap((policy) => policy ?? []),
    search,
    integration,
    isShared,
  );
  if (fitting.length > 1) {
    findings.refuse(
      `a policy for ${integration}`,
      `${listNames(fitting)} are attached and let Braze write to the bucket; name one with --policy ${integration}=NAME`,
    );
    return undefined;
  }
  if (fitting.length === 0) {
    findings.seen.push(
      `no policy for ${integration} is attached, so Terraform makes it; if there is one, give --policy ` +
        `${integration}=NAME`,
    );
  }
  return fitting[0];
}

/** The policies that let Braze write to the bucket. Of two for one principal, that of exports alone lets it delete. */
function fittingOf(
  policies: readonly FoundPolicy[],
  { stack, bucketName }: Search,
  integration: Grant["integration"],
  isShared: boolean,
): string[] {
  const object = `${bucketArn({ partition: partitionOf(stack.region), bucketName })}/object`;
  const writing = policies.filter(({ document }) => allows(document, "s3:PutObject", object));
  const own = writing.filter(
    ({ document }) => allows(document, "s3:DeleteObject", object) === (integration === "export"),
  );
  return (isShared || writing.length > 1 ? own : writing).map(({ arn }) => arn);
}

function arnOf({ stack }: Search, name: string): string {
  const path = stack.iam?.path ?? "/";
  return name.startsWith("arn:")
    ? name
    : `arn:${partitionOf(stack.region)}:iam::${stack.accountId}:policy${path}${name}`;
}

async function readPolicy({ questions }: Search, arn: string): Promise<FoundPolicy | undefined> {
  const about = `the policy ${arn}`;
  const found = await questions.ask("iam:GetPolicy", about, ({ iam }) =>
    iam.send(new GetPolicyCommand({ PolicyArn: arn })),
  );
  if (typeof found === "string") {
    return undefined;
  }
  const version = { PolicyArn: arn, VersionId: found.Policy?.DefaultVersionId };
  const text = await questions.ask("iam:GetPolicyVersion", about, ({ iam }) =>
    iam.send(new GetPolicyVersionCommand(version)),
  );
  return typeof text === "string" ? undefined : { arn, document: decodeDocument(text.PolicyVersion?.Document) };
}

/** Whether nobody else has a policy: Terraform narrows it for everybody. */
async function isOwnOnly(
  { stack, questions, findings }: Search,
  arn: string,
  principal: FoundPrincipal | undefined,
): Promise<boolean> {
  const about = `the policy ${arn}`;
  if (arn.split(":")[4] !== stack.accountId) {
    findings.refuse(about, `it isn't of the account ${stack.accountId}, so that Terraform can't change it`);
    return false;
  }
  const entities = await questions.ask("iam:ListEntitiesForPolicy", about, ({ iam }) =>
    iam.send(new ListEntitiesForPolicyCommand({ PolicyArn: arn })),
  );
  if (typeof entities === "string") {
    return false;
  }
  const { PolicyUsers = [], PolicyRoles = [], PolicyGroups = [] } = entities;
  const others = [
    ...PolicyUsers.map(({ UserName }) => ({ kind: "user", name: UserName })),
    ...PolicyRoles.map(({ RoleName }) => ({ kind: "role", name: RoleName })),
    ...PolicyGroups.map(({ GroupName }) => ({ kind: "group", name: GroupName })),
  ].filter(({ kind, name }) => kind !== principal?.kind || name !== principal.name);
  if (others.length > 0) {
    const names = listNames(others.map(({ kind, name }) => `the ${kind} "${name ?? ""}"`));
    findings.refuse(
      about,
      `it is also attached to ${names}, for whom Terraform would narrow it, too; detach it there, or adopt the user or ` +
        "role that it is attached to",
    );
  }
  return others.length === 0;
}
