import { describeTools } from "./support/describe-tools";

describe("every guided tool, 320 px wide, second part", () => {
  describeTools(1);
});
