import { resetEmulator, useOwnEmulator } from "./emulator";
import { removeProjects } from "./project";
import { endProviders } from "./running-providers";

useOwnEmulator();

// For every test file: an emulator that knows nothing yet, and no folder and no provider left behind.
beforeAll(resetEmulator);
afterAll(removeProjects);
afterAll(endProviders);
