const { default: Runtime } = require("jest-runtime");

/** Packages that have no state which a test sees, and that take long to load. */
const KEPT =
  /\/node_modules\/(cdktf|constructs|@cdktf\/provider-aws|zod|yaml|typescript|@cloud-copilot\/[^/]+|fast-check|json-stable-stringify)\//;

const kept = new Map();

/** The modules of one test file, but those of the packages that are kept from one to the next. */
class Modules extends Map {
  get(path) {
    return super.get(path) ?? kept.get(path);
  }

  set(path, module) {
    return KEPT.test(path) ? kept.set(path, module) : super.set(path, module);
  }

  delete(path) {
    return super.delete(path) || kept.delete(path);
  }
}

let current;

module.exports = class extends Runtime {
  constructor(...options) {
    super(...options);
    this.registries.moduleRegistry = new Modules();
    current = this;
  }

  // A package that was loaded for an earlier test file may need another file of its own only now.
  requireModuleOrMock(from, name) {
    return this === current ? super.requireModuleOrMock(from, name) : current.requireModuleOrMock(from, name);
  }
};
