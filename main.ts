import process from "node:process";
import { main } from "./cli/main";

void main(["synth", ...process.argv.slice(2)]);
