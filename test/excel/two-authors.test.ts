import { TWO_AUTHOR_PARTS } from "../soak/parts/two-authors";
import { randomTest } from "../support/random-test";

for (const part of TWO_AUTHOR_PARTS) randomTest(part, { timeout: 300_000 });
