import process from "node:process";
import { start } from "./start";

start(process.argv.slice(2));
