import process from "node:process";
import { start } from "./cli/start";

start(["synth", ...process.argv.slice(2)]);
