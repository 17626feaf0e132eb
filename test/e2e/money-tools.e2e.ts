import { describeTools } from "./support/describe-tools";
import { MONEY_TOOLS } from "./support/tools";

describe("every tool that accounts for money, 320 px wide", () => {
  describeTools(MONEY_TOOLS);
});
