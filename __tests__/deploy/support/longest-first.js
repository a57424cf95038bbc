const { readFileSync } = require("node:fs");
const { default: Sequencer } = require("@jest/test-sequencer");

/** Of a file that says nothing. */
const MOST_FILES_MS = 20_000;

/**
 * Runs the files that take longest first, so that no worker is left alone with one at the end.
 *
 * Jest notes how long each took on this machine. Where it has not run yet, a file's own `@seconds` says it.
 */
module.exports = class extends Sequencer {
  time(test) {
    return super.time(test) ?? told(test.path) ?? MOST_FILES_MS;
  }
};

function told(file) {
  const seconds = /^\/\*\* .* @seconds (\d+) /m.exec(readFileSync(file, "utf8"))?.[1];
  return seconds && Number(seconds) * 1000;
}
