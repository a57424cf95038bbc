import tseslint from "typescript-eslint";
import all from "./eslint.config.mjs";

/** The rules of eslint.config.mjs that a file's text is enough for. */
export default tseslint.config(
  all,
  tseslint.configs.disableTypeChecked,
  {
    // A comment that silences a rule with types looks unused here.
    linterOptions: { reportUnusedDisableDirectives: "off" },
  },
  {
    // The compiler finds what is unused.
    files: ["**/*.ts"],
    rules: { "@typescript-eslint/no-unused-vars": "off" },
  },
);
