import { BadConfig, text } from "./bad-config";

const INSTANCES =
  "Braze lists those of US-01, US-02, US-03, US-04, US-05, US-06, US-07, US-08, US-10, EU-01, EU-02, AU-01, ID-01, JP-01, " +
  "KR-01; the address of Braze's dashboard names the instance";

const ALLOWED =
  "expected braze:INSTANCE, e.g. braze:US-03, or a range of public addresses in CIDR, e.g. 203.0.113.0/24";

const withAllowedIps = (allowedIps: string): string =>
  text(`
    defaults: { region: us-east-1, accountId: "111122223333" }
    stacks:
      main:
        bucket: { name: example-main }
        currents:
          auth: { method: access-key }
          allowedIps: ${allowedIps}
  `);

const PLACE = "braze.yaml:7:19  stacks.main.currents.allowedIps";

/** A list of so many addresses, all of one length. */
const addresses = (count: number): string =>
  `[${Array.from({ length: count }, (_, i) => `198.51.${i < 100 ? 100 : 101}.${100 + (i % 100)}`).join(", ")}]`;

/** The place of the key, where the value is a list or a mapping. */
const KEY = PLACE.replace(":19", ":7");

/** What is wrong with what narrows the policy of Currents. */
export const currentsReach: readonly BadConfig[] = [
  {
    name: "folders and addresses with the page's own policy",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", policy: documented }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, folderScope: true, allowedIps: braze:US-03 }
    `),
    problems: [
      "braze.yaml:5:60  stacks.main.currents.folderScope: policy: documented is Braze's page to the letter, and the page's policy reaches the whole bucket; expected policy: scoped, or no folderScope",
      "braze.yaml:5:78  stacks.main.currents.allowedIps: policy: documented is Braze's page to the letter, and the page's policy names no addresses; expected policy: scoped, or no allowedIps",
    ],
  },
  {
    name: "folders and addresses of a user that serves the export as well",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: access-key }
          currents: { folderScope: true, allowedIps: braze:US-03 }
          export: {}
    `),
    problems: [
      "braze.yaml:6:30  stacks.main.currents.folderScope: one auth serves the export as well, and the export writes to other folders; expected an auth under currents and another one under export, or no folderScope",
      "braze.yaml:6:48  stacks.main.currents.allowedIps: one auth serves the export as well, and Braze doesn't say from which addresses it exports; expected an auth under currents and another one under export, or no allowedIps",
    ],
  },
  {
    name: "addresses with a role",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }
            allowedIps: braze:US-03
    `),
    problems: [
      "braze.yaml:7:19  stacks.main.currents.allowedIps: with a role, Braze's calls come from inside AWS, and Braze lists no addresses of those; expected method: access-key, or no allowedIps",
    ],
  },
  {
    name: "addresses with a role of the stack",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }
          currents: { allowedIps: braze:US-03 }
    `),
    problems: [
      "braze.yaml:6:29  stacks.main.currents.allowedIps: with a role, Braze's calls come from inside AWS, and Braze lists no addresses of those; expected method: access-key, or no allowedIps",
    ],
  },
  {
    name: "folders with what a policy reads as any text",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            folderScope: true
            connectors: [{ name: events, folderPath: event* }]
    `),
    problems: [
      'braze.yaml:8:48  stacks.main.currents.connectors[0].folderPath: the folder path "event*" has a * in it, which a policy reads as any text; expected a folder path without *, or no folderScope',
    ],
  },
  {
    name: "folderScope that is neither true nor false",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main: { bucket: { name: example-main }, currents: { auth: { method: access-key }, folderScope: yes } }
    `),
    problems: [
      'braze.yaml:3:98  stacks.main.currents.folderScope: got "yes", expected true or false; did you mean true?',
    ],
  },
  {
    name: "an instance that is almost one",
    config: withAllowedIps("braze:us-3"),
    problems: [`${PLACE}: Braze lists no addresses for "us-3"; did you mean braze:US-03? ${INSTANCES}`],
  },
  {
    name: "an instance that is like none",
    config: withAllowedIps("braze:production"),
    problems: [`${PLACE}: Braze lists no addresses for "production"; ${INSTANCES}`],
  },
  {
    name: "an instance without the word braze",
    config: withAllowedIps("us-03"),
    problems: [
      `${PLACE}: not an instance of Braze or a range of addresses, got "us-03", ${ALLOWED}; did you mean "braze:US-03"?`,
    ],
  },
  {
    name: "addresses that are a mapping",
    config: withAllowedIps("{ braze: US-03 }"),
    problems: [`${KEY}: not an instance of Braze or a range of addresses, got a mapping, ${ALLOWED}`],
  },
  {
    name: "no addresses at all",
    config: withAllowedIps("[]"),
    problems: [`${KEY}: got an empty list, ${ALLOWED}`],
  },
  {
    name: "an address with a group too large",
    config: withAllowedIps("203.0.113.256"),
    problems: [
      `${PLACE}: not an address or a range of addresses, got "203.0.113.256", expected one such as 203.0.113.0/24`,
    ],
  },
  {
    name: "a range of IPv4 with a length of IPv6",
    config: withAllowedIps("203.0.113.0/64"),
    problems: [
      `${PLACE}: not an address or a range of addresses, got "203.0.113.0/64", expected one such as 203.0.113.0/24`,
    ],
  },
  {
    name: "addresses within a range",
    config: withAllowedIps('[203.0.113.7/24, "2001:db8::7/32"]'),
    problems: [
      'braze.yaml:7:20  stacks.main.currents.allowedIps[0]: "203.0.113.7/24" is an address within a range, expected the range 203.0.113.0/24 or the address 203.0.113.7/32',
      'braze.yaml:7:36  stacks.main.currents.allowedIps[1]: "2001:db8::7/32" is an address within a range, expected the range 2001:db8::/32 or the address 2001:db8::7/128',
    ],
  },
  ...[
    ["a private range", "10.1.0.0/16", "private"],
    ["a private range of 172", "172.31.0.0/16", "private"],
    ["a private range of 192", "192.168.1.0/24", "private"],
    ["a private range of IPv6", '"fd00::/8"', "private"],
    ["a range that carriers share", "100.64.0.0/10", "private"],
    ["the address of the machine itself", "127.0.0.1", "of one machine"],
    ["the address of the machine itself in IPv6", '"::1"', "of one machine"],
    ["a link-local range", "169.254.0.0/16", "link-local"],
    ["a link-local range of IPv6", '"fe80::/64"', "link-local"],
    ["a range of this network", "0.1.0.0/16", "of no sender"],
    ["no address of IPv6", '"::"', "of no sender"],
    ["a range of multicast of IPv6", '"ff02::/16"', "of no sender"],
    ["a range of multicast", "224.0.0.0/4", "of no sender"],
  ].map(([name = "", range = "", what = ""]) => ({
    name,
    config: withAllowedIps(range),
    problems: [
      `${PLACE}: "${range.replaceAll('"', "")}" is ${what}, and Braze calls over the internet; expected public addresses`,
    ],
  })),
  ...["0.0.0.0/0", '"::/0"'].map((range) => ({
    name: `every address, written as ${range}`,
    config: withAllowedIps(range),
    problems: [
      `${PLACE}: "${range.replaceAll('"', "")}" is every address, expected Braze's addresses, or no allowedIps`,
    ],
  })),
  {
    name: "one range twice, however it is written",
    config: withAllowedIps(
      '[203.0.113.7, 203.0.113.7/32, "2001:db8::/32", "2001:DB8:0::/32", braze:US-03, braze:US-03]',
    ),
    problems: [
      'braze.yaml:7:33  stacks.main.currents.allowedIps[1]: "203.0.113.7/32" is listed twice, expected once',
      'braze.yaml:7:66  stacks.main.currents.allowedIps[3]: "2001:DB8:0::/32" is listed twice, expected once',
      'braze.yaml:7:98  stacks.main.currents.allowedIps[5]: "braze:US-03" is listed twice, expected once',
    ],
  },
  {
    name: "more ranges than a policy has room for",
    config: withAllowedIps(`[${Array.from({ length: 200 }, (_, i) => `198.51.100.${i}`).join(", ")}]`),
    problems: [
      `${KEY}: the policy would have 8156 characters, and AWS allows 6144, white space apart; expected fewer ranges of addresses`,
    ],
  },
  {
    name: "more folders than a policy has room for",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            folderScope: true
            connectors: [${Array.from({ length: 200 }, (_, i) => `{ name: c${i}, folderPath: c${i} }`).join(", ")}]
    `),
    problems: [
      "braze.yaml:7:20  stacks.main.currents.folderScope: the policy would have 7148 characters, and AWS allows 6144, white space apart; expected shorter folder paths or credentials: per-connector",
    ],
  },
  {
    name: "addresses that are refused beside one that isn't Braze's",
    config: withAllowedIps("[5, braze:production]"),
    problems: [
      "braze.yaml:7:20  stacks.main.currents.allowedIps[0]: not an instance of Braze or a range of addresses, got the number 5, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost",
      'braze.yaml:7:23  stacks.main.currents.allowedIps[1]: Braze lists no addresses for "production"; Braze lists those of US-01, US-02, US-03, US-04, US-05, US-06, US-07, US-08, US-10, EU-01, EU-02, AU-01, ID-01, JP-01, KR-01; the address of Braze\'s dashboard names the instance',
    ],
  },
  {
    name: "addresses of an export's role, but not those of a user of Currents",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, allowedIps: braze:US-99 }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } }
    `),
    problems: [
      'braze.yaml:5:59  stacks.main.currents.allowedIps: Braze lists no addresses for "US-99"; did you mean braze:US-01? Braze lists those of US-01, US-02, US-03, US-04, US-05, US-06, US-07, US-08, US-10, EU-01, EU-02, AU-01, ID-01, JP-01, KR-01; the address of Braze\'s dashboard names the instance',
    ],
  },
  {
    name: "more ranges than a policy has room for, beside an export with a short policy",
    config: withAllowedIps(addresses(200)).concat("    export: { auth: { method: access-key } }\n"),
    problems: [
      `${KEY}: the policy would have 8376 characters, and AWS allows 6144, white space apart; expected fewer ranges of addresses`,
    ],
  },
  {
    name: "ranges that a policy only has room for beside a short name, where a variable names the bucket",
    config: withAllowedIps(addresses(142)).replace("example-main", "{ variable: bucket }"),
    problems: [
      `${KEY}: the policy would have 6158 characters, and AWS allows 6144, white space apart; expected fewer ranges of addresses`,
    ],
  },
  {
    name: "more folders and ranges than a policy has room for",
    config: withAllowedIps(addresses(150)).replace("allowedIps", "folderScope: true\n      allowedIps"),
    problems: [
      "braze.yaml:8:7  stacks.main.currents.allowedIps: the policy would have 6385 characters, and AWS allows 6144, white space apart; expected fewer ranges of addresses, shorter folder paths or credentials: per-connector",
    ],
  },
  {
    name: "more ranges than a connector's policy has room for, beside a folder",
    config: withAllowedIps(addresses(150)).replace(
      "allowedIps",
      "folderScope: true\n      credentials: per-connector\n      allowedIps",
    ),
    problems: [
      "braze.yaml:9:7  stacks.main.currents.allowedIps: the policy would have 6385 characters, and AWS allows 6144, white space apart; expected fewer ranges of addresses or shorter folder paths",
    ],
  },
];
