// Stands for what jest.config.js leaves out.
module.exports = {};
