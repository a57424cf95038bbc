// Jest makes a JavaScript context for each test file, and compiles and runs every file anew in it. Here, a process has one
// context, compiles a file once, and keeps what ./runtime.js names. That saves half the time of all tests.
const asyncHooks = require("node:async_hooks");
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

const { compileFunction, createContext } = vm;
const scripts = new Map();

/** A script that gives the function which `vm.compileFunction` would compile. */
function scriptOf(code, parameters, filename) {
  const known = scripts.get(filename);
  if (known?.code === code) {
    return known.script;
  }
  const head = `(function (${parameters.join()}) {`;
  // Lines and columns stay those of the file.
  const script = new vm.Script(`${head}${code}\n})`, { filename, columnOffset: -head.length });
  scripts.set(filename, { code, script });
  return script;
}

vm.compileFunction = (code, parameters, options) =>
  options?.parsingContext
    ? scriptOf(code, parameters, options.filename).runInContext(options.parsingContext)
    : compileFunction(code, parameters, options);

// Each test file gets a copy of Jest with a storage of its own, which nothing ends. Each promise would look at all of them.
const storages = [];
asyncHooks.AsyncLocalStorage = class extends asyncHooks.AsyncLocalStorage {
  constructor(...options) {
    super(...options);
    storages.push(this);
  }
};

/** The context of all test files of a process. */
class OneContext extends TestEnvironment {
  /** What packages keep in the global object stays there, as they stay themselves: CDKTF its tokens. */
  static KEPT = new Set(["__cdktfTokenMap"]);

  constructor(...options) {
    // An ordinary global object, where Node has it: each look at one of Jest's own goes through a proxy.
    vm.createContext = () => createContext(vm.constants?.DONT_CONTEXTIFY);
    try {
      super(...options);
    } finally {
      vm.createContext = createContext;
    }
    // Jest keeps a hundred places of each error. To note them takes longer than what most tests do.
    this.global.Error.stackTraceLimit = 25;
    this.globals = Object.getOwnPropertyDescriptors(this.global);
    this.env = { ...this.global.process.env };
  }

  /** Takes back what a test file did to the global object and to the process. */
  async teardown() {
    storages.splice(0).forEach((storage) => storage.disable());
    this.fakeTimers.useRealTimers();
    this.fakeTimersModern.useRealTimers();
    for (const key of Reflect.ownKeys(this.global)) {
      if (!Object.hasOwn(this.globals, key) && !OneContext.KEPT.has(key)) {
        Reflect.deleteProperty(this.global, key);
      }
    }
    Object.defineProperties(this.global, this.globals);
    const { process } = this.global;
    process.env = this.env;
    process.exitCode = undefined;
    process.removeAllListeners();
    this.env = { ...this.env };
  }
}

let environment;

/** What Jest takes for a class, of which it makes an instance for each test file. */
module.exports = function Environment(...options) {
  environment ??= new OneContext(...options);
  return environment;
};
