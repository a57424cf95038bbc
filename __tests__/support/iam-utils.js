// For each request, the simulator looks for the types of resource that an ARN can be of: character by character, and
// longer than all the rest it does. The tests ask about few ARNs, of which each is looked up once here.
const utils = require("../../node_modules/@cloud-copilot/iam-utils/dist/cjs/index.js");

const known = new Map();

module.exports = {
  ...utils,
  mostSpecificMatchingResourceTypePatterns(arn, patterns) {
    const key = [arn, ...patterns].join("\n");
    if (!known.has(key)) {
      known.set(key, utils.mostSpecificMatchingResourceTypePatterns(arn, patterns));
    }
    return [...known.get(key)];
  },
};
