const path = require("node:path");
const { default: Runtime } = require("jest-runtime");

/** Packages that take long to load, and that keep nothing which a test can see. */
const PACKAGES =
  /\/node_modules\/(cdktf|constructs|@cdktf\/provider-aws|zod|yaml|typescript|@cloud-copilot\/[^/]+|fast-check|json-stable-stringify)\//;

/** The project's own files that are kept, too. `lib/live` is not: tests replace a file of it. */
const ROOT = path.join(__dirname, "../..");
const OWN = ["lib", "stacks", "scripts"].map((folder) => path.join(ROOT, folder, "/"));
const REPLACED = path.join(ROOT, "lib/live/");

/** Jest's own packages that belong to one test file: they hold its tests, its matchers and its snapshots. */
const OF_ONE_TEST_FILE = /\/node_modules\/(jest-circus|expect|@jest\/expect|jest-snapshot)\//;

/** The text of each file that was read. */
class Texts extends Map {
  clear() {
    // Jest would forget them after each test file.
  }
}

/** What the test files of a process share. */
class Shared {
  modules = new Map();
  internalModules = new Map();
  texts = new Texts();
}

/** What is shared, for each global object that test files share. */
const sharedBy = new WeakMap();

/** The modules of one test file, and those that it shares. */
class Modules extends Map {
  constructor(shared, keeps) {
    super();
    this.shared = shared;
    this.keeps = keeps;
  }

  get(path) {
    return super.get(path) ?? this.shared.get(path);
  }

  set(path, module) {
    return this.keeps(path) ? this.shared.set(path, module) : super.set(path, module);
  }

  delete(path) {
    return super.delete(path) || this.shared.delete(path);
  }
}

const isPackage = (file) => PACKAGES.test(file);
const isKept = (file) =>
  isPackage(file) || (OWN.some((folder) => file.startsWith(folder)) && !file.startsWith(REPLACED));

const last = {};

/** Jest's runtime, which loads some files once for all test files of a process. See ./environment.js. */
module.exports = class extends Runtime {
  constructor(config, environment, resolver, transformer, texts, coverage, file, run) {
    const shared = sharedBy.get(environment.global) ?? new Shared();
    sharedBy.set(environment.global, shared);
    // While Jest watches, files change. And coverage counts what each test file loads.
    const changes = run.watch || run.watchAll;
    super(config, environment, resolver, transformer, changes ? texts : shared.texts, coverage, file, run);
    this.registries.moduleRegistry = new Modules(shared.modules, changes || run.collectCoverage ? isPackage : isKept);
    this.registries.internalModuleRegistry = new Modules(
      shared.internalModules,
      (file) => !OF_ONE_TEST_FILE.test(file),
    );
    last.runtime = this;
  }

  // What an earlier test file loaded of a kept file may need another file only now.
  requireModuleOrMock(from, name) {
    return last.runtime === this ? super.requireModuleOrMock(from, name) : last.runtime.requireModuleOrMock(from, name);
  }
};
