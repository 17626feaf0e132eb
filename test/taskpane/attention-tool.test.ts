import { decisionsTable } from "../../src/domain/shared/tables/decision-tables";
import { ATTENTION_TOOL } from "../../src/taskpane/panes/attention/attention-page";
import { attentionExample } from "../support/attention-example";
import { PORTFOLIO_AS_OF } from "../support/portfolio-example";
import { testTool } from "../support/test-tool";

const typed = { decision: "Exit", reviewOn: PORTFOLIO_AS_OF + 90, by: "Board", reason: "Registers late" };

test("its steps lead to a build that keeps what was decided", () => {
  const tables = attentionExample();
  const tool = testTool(ATTENTION_TOOL, { tables, today: PORTFOLIO_AS_OF });
  expect(tool.screens().map(({ id }) => id)).toEqual(["quiet", "decide", "fair", "review"]);
  expect(Object.fromEntries(tool.figures())).toEqual({
    Quiet: "5 of 14",
    "To decide on": "3",
    "Far from their level": "4 of 14",
  });
  expect(tool.now().live.about?.partner).toBe("Late?");
  tool.type((before) => ({
    ...before,
    about: "Late?",
    typed: { "Late?": typed, Fresh: { ...typed, decision: null } },
  }));
  tool.build();
  expect(tables.table(decisionsTable).rows.at(-1)).toEqual({
    partner: "Late?",
    decidedOn: PORTFOLIO_AS_OF,
    ...typed,
  });
  expect(tool.now().live.lines.find(({ partner }) => partner === "Late?")?.state).toBe("Decided");
});
