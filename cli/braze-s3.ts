import process from "node:process";
import { main } from "./main";

void main(process.argv.slice(2));
