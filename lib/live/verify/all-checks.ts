import { CHECK_IDS } from "../../check-ids";
import { Principal, principalsOf } from "../../config/derived/grants";
import type { Check } from "./check";
import { bucketEncryption } from "./checks/bucket-encryption";
import { bucketExists } from "./checks/bucket-exists";
import { bucketPolicy } from "./checks/bucket-policy";
import { bucketRegion } from "./checks/bucket-region";
import { keys } from "./checks/keys";
import { live } from "./checks/live";
import { objectLock } from "./checks/object-lock";
import { policyAttached } from "./checks/policy-attached";
import { policyDocument } from "./checks/policy-document";
import { principalExists } from "./checks/principal";
import { publicAccess } from "./checks/public-access";
import { simulate } from "./checks/simulate";
import { trust } from "./checks/trust";
import { grantsFor, keyOf, Looking, theBucket, thePrincipal } from "./deployed";

/** The checks of a stack, in the order of their ids. A user has no trust policy, and a role no keys. */
export function allChecks(looking: Looking): Check[] {
  const checks = [
    ...bucketChecks(looking),
    ...principalsOf(looking.grants).flatMap((principal) => principalChecks(looking, principal)),
  ];
  return CHECK_IDS.flatMap((id) => checks.filter((check) => check.id === id));
}

function bucketChecks(looking: Looking): Check[] {
  const what = theBucket(looking);
  return [
    { id: "bucket-exists", what, look: () => bucketExists(looking) },
    { id: "bucket-region", what, look: () => bucketRegion(looking) },
    { id: "bucket-encryption", what, look: () => bucketEncryption(looking) },
    { id: "object-lock", what, look: () => objectLock(looking) },
    { id: "public-access", what, look: () => publicAccess(looking) },
    { id: "bucket-policy", what, look: () => bucketPolicy(looking) },
  ];
}

function principalChecks(looking: Looking, principal: Principal): Check[] {
  const about = { what: thePrincipal(principal), principal: keyOf(principal) };
  const grants = grantsFor(looking, principal);
  return [
    { id: "principal", ...about, look: () => principalExists(looking, principal) },
    { id: "policy-attached", ...about, look: () => policyAttached(looking, principal) },
    ...methodChecks(looking, principal, about),
    ...grants.flatMap((grant): Check[] => {
      const asGrant = { ...about, what: `${about.what} for ${grant.label}` };
      return [
        {
          id: "policy-document",
          ...about,
          what: `the policy "${grant.policyName}"`,
          look: () => policyDocument(looking, grant),
        },
        { id: "simulate", ...asGrant, look: () => simulate(looking, grant) },
        ...(looking.asBraze ? [{ id: "live" as const, ...asGrant, look: () => live(looking, grant) }] : []),
      ];
    }),
  ];
}

function methodChecks(looking: Looking, principal: Principal, about: Omit<Check, "id" | "look">): Check[] {
  switch (principal.method) {
    case "access-key":
      return [{ id: "keys", ...about, look: () => keys(looking, principal) }];
    case "role":
      return [{ id: "trust", ...about, look: () => trust(looking, principal) }];
    default:
      return principal satisfies never;
  }
}
