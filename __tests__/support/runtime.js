const { default: Runtime } = require("jest-runtime");

/** Packages that take long to load, and that keep nothing which a test can see. */
const KEPT =
  /\/node_modules\/(cdktf|constructs|@cdktf\/provider-aws|zod|yaml|typescript|@cloud-copilot\/[^/]+|fast-check|json-stable-stringify)\//;

/** The modules of these packages, for each global object that test files share. */
const packagesOf = new WeakMap();

/** The modules of one test file, and those that it shares. */
class Modules extends Map {
  constructor(shared) {
    super();
    this.shared = shared;
  }

  get(path) {
    return super.get(path) ?? this.shared.get(path);
  }

  set(path, module) {
    return KEPT.test(path) ? this.shared.set(path, module) : super.set(path, module);
  }

  delete(path) {
    return super.delete(path) || this.shared.delete(path);
  }
}

const last = {};

/** Jest's runtime, which loads some packages once for all test files of a process. See ./environment.js. */
module.exports = class extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    const shared = packagesOf.get(environment.global) ?? new Map();
    packagesOf.set(environment.global, shared);
    this.registries.moduleRegistry = new Modules(shared);
    last.runtime = this;
  }

  // What an earlier test file loaded of a package may need another file of the package only now.
  requireModuleOrMock(from, name) {
    return last.runtime === this ? super.requireModuleOrMock(from, name) : last.runtime.requireModuleOrMock(from, name);
  }
};
