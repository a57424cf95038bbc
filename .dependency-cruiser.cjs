const BUNDLED = require("./scripts/package/bundled-packages.json");

/** What nothing that users run may import. */
const FOR_MAINTAINERS = "^(scripts|bench|__tests__)/";
/** Examples of the library are as its users write: with their own CDKTF. */
const EXAMPLES = "^examples/library/";
const CDKTF = "^node_modules/(cdktf|constructs|@cdktf)/";
const SOURCE_TEXT = "^node_modules/(zod|yaml)/";

/** Arrows run down only: main, cli → stacks → constructs → policies, outputs → the two doors; config is beside them. */
const RULES = [
  {
    name: "no-circle",
    comment: "files that import each other can't be understood, moved or tested one at a time",
    from: {},
    to: { circular: true },
  },
  {
    name: "one-door-to-cdktf",
    comment: "only lib/cdktf.ts imports cdktf, and the benchmark's floor, which is CDKTF alone",
    from: { pathNot: ["^lib/cdktf\\.ts$", "^bench/floor\\.js$", EXAMPLES] },
    to: { path: "^node_modules/cdktf/" },
  },
  {
    name: "one-door-to-the-bindings",
    comment: "only lib/aws.ts imports the bindings",
    from: { pathNot: ["^lib/aws\\.ts$", EXAMPLES] },
    to: { path: "^node_modules/@cdktf/provider-" },
  },
  {
    name: "no-barrel",
    comment: "import a resource from its own folder: the barrel of the bindings costs seconds and half a gigabyte",
    from: {},
    to: { path: "^node_modules/@cdktf/provider-aws/lib/index\\." },
  },
  {
    name: "policies-are-plain-data",
    comment: "policies import nothing but each other",
    from: { path: "^lib/policies/" },
    to: { pathNot: "^lib/policies/" },
  },
  {
    name: "evaluator-is-pure",
    comment: "what judges a request knows policies, and nothing else",
    from: { path: "^lib/evaluator/" },
    to: { pathNot: "^lib/(evaluator|policies)/" },
  },
  {
    name: "texts-are-plain",
    comment: "what holds for every text knows nothing of where the text stands",
    from: { path: "^lib/texts/" },
    to: { pathNot: "^lib/texts/" },
  },
  {
    name: "configuration-below-cdktf",
    comment: "the configuration knows nothing of CDKTF, not even through another file",
    from: { path: "^lib/config/" },
    to: { path: CDKTF, reachable: true },
  },
  {
    name: "configuration-below-constructs",
    comment: "the configuration knows nothing of constructs and stacks",
    from: { path: "^lib/config/" },
    to: { path: "^(lib/constructs|stacks|cli)/|^main\\.ts$" },
  },
  {
    name: "constructs-beside-configuration",
    comment: "constructs take flat props: they know neither the configuration nor the stacks",
    from: { path: "^lib/constructs/" },
    to: { path: `^(lib/config|stacks|cli)/|^main\\.ts$|${SOURCE_TEXT}` },
  },
  {
    name: "eject-is-pure",
    comment: "what ejects turns JSON into texts: it knows rules and reasons, and no files, no CDKTF and no constructs",
    from: { path: "^lib/eject/" },
    to: { pathNot: "^lib/(eject|policies|config/schema)/|^lib/[^/]+\\.ts$" },
  },
  {
    name: "deployer-is-pure",
    comment:
      "what makes the deployer's policy turns JSON into JSON: it knows policies, regions and rules for texts, and nothing else",
    from: { path: "^lib/deployer/" },
    to: { pathNot: "^lib/(deployer|policies|synthesised|texts)/|^lib/regions\\.ts$" },
  },
  {
    name: "top-of-lib-below-its-folders",
    comment: "what lib holds at its top imports no constructs, no configuration and no stacks",
    from: { path: "^lib/[^/]+\\.ts$" },
    to: { path: `^(lib/constructs|lib/config|stacks|cli)/|^main\\.ts$|${SOURCE_TEXT}` },
  },
  {
    name: "review-is-pure",
    comment:
      "a review turns two trees into words: it knows the evaluator, policies, regions and addresses, and no files, no CDKTF and no AWS",
    from: { path: "^lib/review/" },
    to: { pathNot: "^lib/(review|evaluator|policies|synthesised)/|^lib/(regions|address-part)\\.ts$" },
  },
  {
    name: "review-below-cli-alone",
    comment: "a review is the command's alone; pictures are made of what it reads",
    from: { pathNot: "^(cli|lib/(review|graph)|__tests__)/" },
    to: { path: "^lib/review/" },
  },
  {
    name: "stacks-below-cli",
    comment: "stacks import from lib only",
    from: { path: "^stacks/" },
    to: { path: `^cli/|^main\\.ts$|${SOURCE_TEXT}` },
  },
  {
    name: "live-below-cli-alone",
    comment: "what asks AWS is the command's alone: synth needs no AWS",
    from: { pathNot: "^(cli|lib/live|__tests__)/" },
    to: { path: "^lib/live/" },
  },
  {
    name: "live-above-configuration",
    comment: "what asks AWS knows neither CDKTF nor constructs and stacks",
    from: { path: "^lib/live/" },
    to: { path: `^(lib/constructs|stacks|cli)/|^main\\.ts$|${CDKTF}` },
  },
  {
    name: "one-folder-asks-aws",
    comment: "only lib/live imports the AWS SDK",
    from: { pathNot: "^(lib/live|__tests__)/" },
    to: { path: "^node_modules/@aws-sdk/" },
  },
  {
    name: "library-is-for-others",
    comment: "inside, import from the file that has it: index.ts imports everything",
    from: { pathNot: EXAMPLES },
    to: { path: "^index\\.ts$" },
  },
  {
    name: "nothing-for-maintainers-in-use",
    comment: "users run no scripts, benchmarks and tests",
    from: { pathNot: FOR_MAINTAINERS },
    to: { path: FOR_MAINTAINERS },
  },
  {
    name: "only-bundled-packages-in-use",
    comment: "users install nothing else, so what they run imports only the packages that the build puts inside",
    // To run the source takes a compiler.
    from: { pathNot: [FOR_MAINTAINERS, "^cli/run-typescript\\.js$"] },
    to: {
      path: "^node_modules/",
      pathNot: `^node_modules/(${BUNDLED.join("|")})/`,
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "no-missing-module",
    comment: "an import that finds nothing can't be checked",
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: RULES.map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    // Imports of types count: they are the arrows between layers, too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
