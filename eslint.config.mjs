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

/** A folder, and what its files may not import: arrows run main → stacks → constructs → policies, and never up. */
const layer = (files, regex, message) => ({
  files,
  rules: { "no-restricted-imports": ["error", { paths: [BARREL], patterns: [...DOORS, { regex, message }] }] },
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
  layer(["lib/policies/**"], "^(?!\\./)", "policies are plain data: they import nothing but each other"),
  layer(
    ["lib/config/*.ts"],
    "^constructs$|^\\.\\./(?!policies/|text-or-reference$|address-part$|bucket-settings$)",
    "the configuration knows nothing of cdktf, constructs or stacks",
  ),
  layer(
    ["lib/config/checks/*.ts"],
    "^constructs$|^\\.\\./\\.\\./(?!policies/|text-or-reference$|address-part$|bucket-settings$)",
    "the configuration knows nothing of cdktf, constructs or stacks",
  ),
  layer(
    ["lib/constructs/**"],
    "^zod$|^\\.\\./(?!cdktf$|aws$|policies/|address-part$|backends$|bucket-settings$|dashboard$|outputs$)",
    "constructs take flat props: they know neither the configuration nor the stacks",
  ),
  layer(["lib/*.ts"], "^\\.\\./|^\\./(constructs|config)/", "what lib holds at its top imports nothing above it"),
  layer(["stacks/**"], "^zod$|^(?:\\.\\./)+(?!(?:\\.\\./)*lib/)", "stacks import from lib only"),
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
