import { SINGLE_FAULTS } from "../soak/parts/single-faults";
import { randomTest } from "../support/random-test";

randomTest(SINGLE_FAULTS, { timeout: 300_000 });
