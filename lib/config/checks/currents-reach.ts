import { READ_OTHERWISE } from "../../policies/arns";
import type { Problem } from "../problems/problem";
import { foldersOf } from "./connectors";
import { isGiven, NamedDraft, rolesOf } from "./draft";

/** What narrows the policy of Currents, and why it doesn't go with other settings. */
const NARROWING = {
  folderScope: {
    export: "the export writes to other folders",
    documented: "reaches the whole bucket",
  },
  allowedIps: {
    export: "Braze doesn't say from which addresses it exports",
    documented: "names no addresses",
  },
} as const;

/** What narrows the policy of Currents narrows nothing else, and doesn't keep Braze out. */
export function currentsReach(draft: NamedDraft): Problem[] {
  return [
    ...(draft.stack.currents?.folderScope ? [...narrowing(draft, "folderScope"), ...patterns(draft)] : []),
    ...(isGiven(draft.stack.currents, "allowedIps") ? [...narrowing(draft, "allowedIps"), ...roles(draft)] : []),
  ];
}

function narrowing({ stack, pathOf }: NamedDraft, key: keyof typeof NARROWING): Problem[] {
  const path = pathOf("currents", key);
  const reasons = NARROWING[key];
  const problems: Problem[] = [];
  if (isGiven(stack, "auth") && isGiven(stack, "export")) {
    problems.push({
      path,
      message:
        `one auth serves the export as well, and ${reasons.export}; expected an auth under currents and another one under ` +
        `export, or no ${key}`,
    });
  }
  if (stack.policy === "documented") {
    problems.push({
      path,
      message:
        `policy: documented is Braze's page to the letter, and the page's policy ${reasons.documented}; expected policy: ` +
        `scoped, or no ${key}`,
    });
  }
  return problems;
}

function patterns(draft: NamedDraft): Problem[] {
  return foldersOf(draft)
    .filter(({ folderPath }) => READ_OTHERWISE.test(folderPath))
    .map(({ folderPath, path }) => ({
      path,
      message: `the folder path "${folderPath}" has a * in it, which a policy reads as any text; expected a folder path without *, or no folderScope`,
    }));
}

function roles(draft: NamedDraft): Problem[] {
  const ofCurrents = rolesOf(draft).filter(({ path }) => path[0] !== "export");
  if (ofCurrents.length === 0) {
    return [];
  }
  const expected = ofCurrents.every(({ path }) => path.at(-1) === "retiring")
    ? "no allowedIps until the role has retired"
    : "method: access-key, or no allowedIps";
  return [
    {
      path: draft.pathOf("currents", "allowedIps"),
      message:
        "with a role, Braze's calls come from inside AWS, and Braze lists no addresses of those; expected " + expected,
    },
  ];
}

/** Nobody but Braze knows where its credentials check writes. */
export function narrowedFolders({ stack, pathOf }: NamedDraft): Problem[] {
  return stack.currents?.folderScope
    ? [
        {
          path: pathOf("currents", "folderScope"),
          message:
            "Braze documents access to the whole bucket, so its credentials check can fail: launch the Current, and wait " +
            "for its first file before you rely on it",
        },
      ]
    : [];
}
