// What the command loads when it draws stacks.
export { drawStacks } from "./draw";
export { readPicture } from "./read-picture";
