import { CRM_DIALECT_PARTS, dialectTally } from "../../soak/parts/crm-dialects";
import { randomTest } from "../../support/random-test";

for (const part of CRM_DIALECT_PARTS)
  randomTest(part, {
    after: () => {
      // The point is lost where nearly everything is asked.
      expect(dialectTally.right).toBeGreaterThan(dialectTally.asked / 10);
    },
  });
