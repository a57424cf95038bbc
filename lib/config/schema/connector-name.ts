import type { Rule } from "./text";

/** Names of connectors become parts of addresses and outputs. */
export const CONNECTOR_NAME: Rule = {
  what: "a connector name",
  allowed: "1 to 40 of a-z, 0-9, - and _, starting with a letter or digit",
  pattern: /^[a-z0-9][a-z0-9_-]{0,39}$/,
};
