// Jest loads every file anew for each test file, so that no test file sees what another one did to a module. Its compiled
// code stays the same. Compiling it once in a process, and running it anew, saves a third of the time of all tests.
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

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

const { compileFunction } = vm;
vm.compileFunction = (code, parameters, options) =>
  options?.parsingContext
    ? scriptOf(code, parameters, options.filename).runInContext(options.parsingContext)
    : compileFunction(code, parameters, options);

module.exports = TestEnvironment;
