#!/usr/bin/env node
// Starts the command. Every Node can read this file, so an old Node says what is wrong instead of a syntax error.
"use strict";
var nodeModule = require("module");
var process = require("process");

var needed = /\d+\.\d+/.exec(require("../package.json").engines.node)[0];

function isOlder(version, than) {
  var have = version.split(".").map(Number);
  var want = than.split(".").map(Number);
  return have[0] < want[0] || (have[0] === want[0] && have[1] < want[1]);
}

if (isOlder(process.versions.node, needed)) {
  process.stderr.write("this is Node " + process.versions.node + ", braze-s3 needs " + needed + " or newer\n");
  process.exitCode = 1;
} else {
  try {
    nodeModule.enableCompileCache();
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- an old Node can't read a catch without a name
  } catch (error) {
    // Node has the cache from 22.1. Without the cache, the command starts slower, and is the same.
  }
  require("../dist/braze-s3.js");
}
