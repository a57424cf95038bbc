import { BadConfig, text } from "./bad-config";

/** What is wrong with tags. */
export const tags: readonly BadConfig[] = [
  {
    name: "tags that are a list",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          tags: [team]
    `),
    problems: ["braze.yaml:6:5  stacks.main.tags: got a list, expected a mapping"],
  },
  {
    name: "a tag's value that is a number",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          tags: { "cost:center": 4711 }
    `),
    problems: [
      'braze.yaml:6:28  stacks.main.tags["cost:center"]: not a tag value, got the number 4711, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost',
    ],
  },
  {
    name: "a tag's value that is a flag",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          tags: { production: true }
    `),
    problems: [
      'braze.yaml:6:25  stacks.main.tags.production: not a tag value, got true, expected a text in quotes: "true"',
    ],
  },
  {
    name: "a tag's value without a value",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          tags: { team: ~ }
    `),
    problems: [
      "braze.yaml:6:19  stacks.main.tags.team: not a tag value, got nothing, expected up to 256 of letters, digits, spaces and _ . : / = + - @",
    ],
  },
  {
    name: "a tag's value with a semicolon",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          tags: { team: a;b }
    `),
    problems: [
      'braze.yaml:6:19  stacks.main.tags.team: not a tag value, got "a;b", expected up to 256 of letters, digits, spaces and _ . : / = + - @',
    ],
  },
  {
    name: "a tag with a key of AWS",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          tags: { "aws:team": lifecycle }
    `),
    problems: [
      'braze.yaml:6:13  stacks.main.tags["aws:team"]: not a tag key, got "aws:team", AWS reserves keys that start with aws:',
    ],
  },
  {
    name: "a tag with an empty key",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          tags: { "": lifecycle }
    `),
    problems: [
      'braze.yaml:6:13  stacks.main.tags[""]: not a tag key, got "", expected 1 to 128 of letters, digits, spaces and _ . : / = + - @, not starting with aws:',
    ],
  },
  {
    name: "a tag that is a Terraform template",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          tags: { team: "\${var.team}" }
    `),
    problems: [
      'braze.yaml:6:19  stacks.main.tags.team: not a tag value, got "${var.team}", expected { variable: team }, since no text is read as an expression',
    ],
  },
  {
    name: "tags that differ from those of the defaults in case only",
    config: text(`
      defaults:
        region: us-east-1
        accountId: "111122223333"
        tags: { Team: lifecycle }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          tags: { team: marketing }
    `),
    problems: [
      'braze.yaml:9:19  stacks.main.tags.team: the tags "Team" and "team" differ in case only, which IAM does not allow, expected one of them',
    ],
  },
  {
    name: "51 tags",
    config: text(`
      defaults:
        region: us-east-1
        accountId: "111122223333"
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          tags: { t1: a, t2: a, t3: a, t4: a, t5: a, t6: a, t7: a, t8: a, t9: a, t10: a, t11: a, t12: a, t13: a, t14: a, t15: a, t16: a, t17: a, t18: a, t19: a, t20: a, t21: a, t22: a, t23: a, t24: a, t25: a, t26: a, t27: a, t28: a, t29: a, t30: a, t31: a, t32: a, t33: a, t34: a, t35: a, t36: a, t37: a, t38: a, t39: a, t40: a, t41: a, t42: a, t43: a, t44: a, t45: a, t46: a, t47: a, t48: a, t49: a, t50: a, t51: a }
    `),
    problems: ["braze.yaml:8:5  stacks.main.tags: too many tags, got 51, expected at most 50"],
  },
];
