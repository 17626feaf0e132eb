import { CHANGES, FOREIGN_CELLS } from "../soak/parts/foreign-cells";
import { randomTest } from "../support/random-test";

randomTest(FOREIGN_CELLS, {
  timeout: 120_000,
  after: () => {
    expect(CHANGES.applied).toBeGreaterThan(20);
    expect(CHANGES.failed).toBeGreaterThan(20);
  },
});
