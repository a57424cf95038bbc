import type { Integration } from "./policies/integration";

/** The page of Braze's dashboard on which each integration is set up, as its menus lead there. */
export const BRAZE_PAGES: Readonly<Record<Integration, string>> = {
  currents: "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export",
  export: "Partner Integrations > Technology Partners > Amazon S3",
};
