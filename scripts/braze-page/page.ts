import type { AuthMethod, Integration } from "../../lib/policies/integration";

/** A policy document of Braze's page, as its JSON. */
export interface PagePolicy {
  readonly method: AuthMethod;
  readonly integration: Integration;
  readonly json: string;
}

/** The page's headings of the two auth methods. */
const METHODS: Readonly<Record<string, AuthMethod>> = {
  "AWS secret key auth method": "access-key",
  "AWS role ARN auth method": "role",
};

/** The page's tabs of the two integrations. */
const TABS: Readonly<Record<string, Integration>> = {
  "Braze Currents": "currents",
  "Dashboard Data Export": "export",
};

const BOLD = /\*\*([^*]+)\*\*/g;
/** The older way to name a menu: the last step comes first. */
const PAGE_UNDER = /\*\*([^*]+)\*\* page under \*\*([^*]+)\*\*/g;

/**
 * The policy documents of the page, in its order.
 *
 * @param page - the page's Markdown source
 */
export function policiesOf(page: string): PagePolicy[] {
  const policies: PagePolicy[] = [];
  let [method, integration]: [AuthMethod?, Integration?] = [];
  for (const [, heading, tab, json] of page.matchAll(/^## (.+?)(?: \{#.*)?$|\{% tab (.+?) %\}|```json\n([^]*?)```/gm)) {
    method = heading === undefined ? method : METHODS[heading];
    integration = tab === undefined ? integration : TABS[tab];
    if (json !== undefined && method && integration) {
      policies.push({ method, integration, json });
    }
  }
  return policies;
}

/**
 * The ways that the page gives through Braze's menus to a button or a page.
 *
 * @param page - the page's Markdown source
 * @param last - the last step of the way
 */
export function menusTo(page: string, last: string): string[] {
  const ways = page
    .split(/(?=\bIn Braze, )/)
    .slice(1)
    .map((text) => stepsOf(text, last))
    .filter((steps) => steps.at(-1) === last);
  return [...new Set(ways.map((steps) => steps.join(" > ")))].sort();
}

/** The words in bold type up to the last step, and no further than the next alert, tab, heading or item of a list. */
function stepsOf(text: string, last: string): string[] {
  const [sentence = ""] = text.split(/\n(?:\{%|#|-|\|)/, 1);
  const steps = [...sentence.replaceAll(PAGE_UNDER, "**$2** > **$1**").matchAll(BOLD)].map(([, step = ""]) =>
    step.trim(),
  );
  return steps.slice(0, steps.indexOf(last) + 1);
}
