import { AccessKeyMetadata, GetAccessKeyLastUsedCommand, ListAccessKeysCommand } from "@aws-sdk/client-iam";
import type { UserPrincipal } from "../../../config/derived/grants";
import { listNames } from "../../../config/problems/list-names";
import { fail, Finding, pass, warn } from "../check";
import { grantsFor, Looking, thePrincipal } from "../deployed";

interface Key {
  readonly id: string;
  readonly isActive: boolean;
  readonly created?: Date;
  readonly lastUsed?: Date;
  readonly service?: string;
}

/** The user has the key that the outputs hand over, and it is active. */
export async function keys(looking: Looking, principal: UserPrincipal): Promise<Finding> {
  const found = await readKeys(looking, principal);
  const active = found.filter(({ isActive }) => isActive);
  const handed = grantsFor(looking, principal)[0]?.accessKeyId;
  const list = found.map((key) => describe(key, looking.now)).join("; ");
  if (handed !== undefined && !found.some(({ id }) => id === handed)) {
    return fail(
      `the outputs hand over ${handed}, which the user doesn't have; it has ${list || "no key"}`,
      "apply the stack again, and enter the new key in Braze",
    );
  }
  const isOff = handed !== undefined && !active.some(({ id }) => id === handed);
  if (isOff || active.length === 0) {
    return fail(
      list ? `${isOff ? `${handed} is inactive` : "no key is active"}: ${list}` : "it has no key",
      found.length === 0 ? "make a key, and enter it in Braze" : "switch the key on, or enter another key in Braze",
    );
  }
  const warnings = [...strangers(found, principal, handed), ...othersInUse(active, handed)];
  return warnings.length > 0
    ? warn(`${list}; ${warnings.join("; ")}`, "enter the newest key in Braze; remove what nobody uses or knows")
    : pass(list);
}

async function readKeys(looking: Looking, principal: UserPrincipal): Promise<Key[]> {
  const { readings } = looking;
  const UserName = principal.name;
  const listed = await readings.read("iam:ListAccessKeys", thePrincipal(principal), ({ iam }) =>
    iam.send(new ListAccessKeysCommand({ UserName })),
  );
  const found: Key[] = [];
  for (const key of listed?.AccessKeyMetadata ?? []) {
    found.push(await readUse(looking, key));
  }
  return found;
}

async function readUse({ readings }: Looking, { AccessKeyId, Status, CreateDate }: AccessKeyMetadata): Promise<Key> {
  const id = AccessKeyId ?? "";
  const used = await readings.read("iam:GetAccessKeyLastUsed", `the key ${id}`, ({ iam }) =>
    iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId })),
  );
  const { LastUsedDate: lastUsed, ServiceName: service } = used?.AccessKeyLastUsed ?? {};
  return { id, isActive: Status === "Active", created: CreateDate, lastUsed, service };
}

/** Keys that Terraform doesn't know: it knows as many as the configuration names, and the one that it hands over. */
function strangers(found: readonly Key[], principal: UserPrincipal, handed: string | undefined): string[] {
  if (handed === undefined || principal.secret === "outside" || found.length <= principal.keys.length) {
    return [];
  }
  const others = found.flatMap(({ id }) => (id === handed ? [] : id));
  return [`Terraform doesn't know ${listNames(others)}`];
}

/** Keys that were used later than the one that is handed over. */
function othersInUse(active: readonly Key[], handed: string | undefined): string[] {
  const since = active.find(({ id }) => id === handed)?.lastUsed?.getTime() ?? 0;
  const later = active.filter(({ id, lastUsed }) => id !== handed && (lastUsed?.getTime() ?? 0) > since);
  return handed === undefined || later.length === 0
    ? []
    : [`inferred from its last use: Braze still signs in with ${listNames(later.map(({ id }) => id))}`];
}

function describe({ id, isActive, created, lastUsed, service }: Key, now: Date): string {
  const use = lastUsed
    ? `last used ${lastUsed.toISOString().slice(0, 10)} for ${service ?? "an unknown service"} (inferred: by Braze)`
    : "never used (inferred: it isn't in Braze yet)";
  return `${id}: ${isActive ? "active" : "inactive"}${created ? `, ${ageOf(created, now)}` : ""}, ${use}`;
}

const DAY_MS = 24 * 60 * 60 * 1000;

function ageOf(created: Date, now: Date): string {
  const days = Math.floor((now.getTime() - created.getTime()) / DAY_MS);
  return days === 1 ? "1 day old" : `${days} days old`;
}
