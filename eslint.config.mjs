import js from "@eslint/js";
import tseslint from "typescript-eslint";

const BARREL = {
  name: "@cdktf/provider-aws",
  message: "import from the resource's own folder, in lib/aws.ts: the barrel costs seconds and half a gigabyte",
};
const DOORS = [
  { regex: "^cdktf(/|$)", message: "only lib/cdktf.ts imports cdktf" },
  { group: ["@cdktf/*"], message: "only lib/aws.ts imports the bindings" },
];

/** A folder or file, and what it may not import: arrows run main → stacks → constructs → policies, and never up. */
const layer = (files, group, message) => ({
  files,
  rules: { "no-restricted-imports": ["error", { paths: [BARREL], patterns: [...DOORS, { group, message }] }] },
});

export default tseslint.config(
  { ignores: ["cdktf.out", "dist", "node_modules", "**/cdktf.out"] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ["**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { paths: [BARREL], patterns: DOORS }],
      "@typescript-eslint/explicit-member-accessibility": "error",
      "no-console": "error",
      "no-warning-comments": "error",
    },
  },
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "commonjs", globals: { module: "writable", require: "readonly" } },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  layer(["lib/policies/**"], ["constructs", "zod", "../*"], "policies are plain data: they import nothing above them"),
  layer(
    ["lib/config/**"],
    ["constructs", "../cdktf", "../aws", "../constructs/*", "../outputs", "../../stacks/*", "../../cli/*"],
    "the configuration knows nothing of cdktf, constructs or stacks",
  ),
  layer(
    ["lib/constructs/**"],
    ["zod", "../config/*", "../../stacks/*", "../../cli/*"],
    "constructs take flat props: they know neither the configuration nor the stacks",
  ),
  layer(["lib/*.ts"], ["./constructs/*", "../stacks/*", "../cli/*"], "lib does not import upwards"),
  layer(["stacks/**"], ["zod", "../cli/*", "../main"], "stacks import from lib only"),
  {
    files: ["lib/cdktf.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@cdktf/*"], message: "only lib/aws.ts imports the bindings" }] },
      ],
    },
  },
  {
    files: ["lib/aws.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [BARREL], patterns: [{ regex: "^cdktf(/|$)", message: "only lib/cdktf.ts imports cdktf" }] },
      ],
    },
  },
);
