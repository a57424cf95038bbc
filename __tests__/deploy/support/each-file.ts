import { resetEmulator, useOwnEmulator } from "./emulator";
import { removeProjects } from "./project";

useOwnEmulator();

// For every test file: an emulator that knows nothing yet, and no folder left behind.
beforeAll(resetEmulator);
afterAll(removeProjects);
