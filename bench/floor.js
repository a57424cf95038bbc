// The floor: plain JavaScript that loads the same bindings as lib/aws.ts and makes the resources it is given as data,
// `node bench/floor.js <folder of a synthesised app>`. It reads no YAML, checks nothing and compiles nothing: an app on
// CDKTF and these bindings can hardly do less.
"use strict";
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { argv } = require("node:process");
const { App, TerraformStack } = require("cdktf");

const aws = readFileSync(require.resolve("../lib/aws.ts"), "utf8");
const bindings = new Set(aws.match(/@cdktf\/provider-aws\/lib\/[a-z0-9-]+/g));

/** The class of each Terraform type. */
const classes = Object.fromEntries(
  [...bindings]
    .flatMap((binding) => Object.values(require(binding)))
    .filter(({ tfResourceType }) => tfResourceType)
    .map((binding) => [binding.tfResourceType, binding]),
);

/** Terraform's arguments by the names that the bindings have for them. */
function toProps(value) {
  if (Array.isArray(value)) {
    return value.map(toProps);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== "//")
      .map(([name, inner]) => [name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()), toProps(inner)]),
  );
}

const [, , source] = argv;
const app = new App({ stackTraces: false });
for (const name of readdirSync(path.join(source, "stacks"))) {
  const { provider, data, resource } = require(path.join(source, "stacks", name, "cdk.tf.json"));
  const stack = new TerraformStack(app, name);
  new classes.aws(stack, "aws", toProps(provider.aws[0]));
  for (const [type, blocks] of [...Object.entries(data), ...Object.entries(resource)]) {
    for (const [label, block] of Object.entries(blocks)) {
      new classes[type](stack, `${type}.${label}`, toProps(block)).overrideLogicalId(label);
    }
  }
}
app.synth();
