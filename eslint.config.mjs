import js from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/**
 * What `npm run lint` and editors check. It needs the types of the whole project: `npm test` checks almost
 * every rule that doesn't, by .oxlintrc.json.
 */
export default tseslint.config(
  { ignores: ["cdktf.out", "coverage", "dist", "node_modules", "**/cdktf.out"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/explicit-member-accessibility": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // An empty text or a false stands for nothing given, where `||` is written.
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { boolean: true, string: true } }],
      // What is taken out of an object leaves the rest of it.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "no-console": "error",
      "no-warning-comments": "error",
    },
  },
  {
    // A text of a configuration must not keep a pattern busy for minutes.
    files: ["{cli,lib,stacks}/**"],
    plugins: { regexp },
    rules: { "regexp/no-super-linear-backtracking": ["error", { report: "potential" }] },
  },
  {
    // Of a named z, the package would hold all of zod, and each command would load it.
    files: ["{cli,lib,stacks}/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: 'ImportDeclaration[source.value="zod"] > :not(ImportNamespaceSpecifier)[type=/Specifier$/]',
          message: 'Write `import * as z from "zod"`.',
        },
      ],
    },
  },
  {
    // A value that is missing fails the test that expects it.
    files: ["__tests__/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { __dirname: "readonly", module: "writable", require: "readonly" },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
