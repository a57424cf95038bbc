const { TestEnvironment } = require("jest-environment-node");

/** Skips what comes after the first failed test of a file: one failure says that the tests noticed a change. */
module.exports = class FailFastEnvironment extends TestEnvironment {
  handleTestEvent(event) {
    if (event.name === "test_done") {
      this.hasFailed ||= event.test.errors.length > 0;
    } else if (event.name === "test_start" && this.hasFailed) {
      event.test.mode = "skip";
    }
  }
};
