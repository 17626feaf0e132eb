import { TWO_AUTHORS } from "../soak/parts/two-authors";
import { randomTest } from "../support/random-test";

randomTest(TWO_AUTHORS, { timeout: 300_000 });
