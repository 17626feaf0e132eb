import {
  attentionLines,
  decisionsFirst,
  prospectsFirst,
  quietFirst,
} from "../../../src/domain/portfolio/attention";
import { readAttentionData } from "../../../src/domain/portfolio/attention-data";
import { fairness } from "../../../src/domain/portfolio/fairness";
import { attentionExample } from "../../support/attention-example";
import { PORTFOLIO_AS_OF } from "../../support/portfolio-example";

const lines = attentionLines(readAttentionData(attentionExample(), PORTFOLIO_AS_OF));
const of = (name: string) => lines.find(({ partner }) => partner === name)!;
const names = (some: typeof lines) => some.map(({ partner }) => partner);

test("silence is counted from the partner's own acts, our calls stand beside it", () => {
  expect(of("Rhythm").silence).toEqual({ days: 50, usual: 9.5, status: "Green" });
  expect(of("Rhythm").ourContact).toBe(PORTFOLIO_AS_OF - 10);
  expect(of("A~B?").silence).toEqual({ days: 95, usual: 40, status: "Yellow" });
  expect(of("Fresh").silence).toMatchObject({ days: 120, usual: null, status: "Red" });
  expect(names(quietFirst(lines)).slice(0, 2)).toEqual([
    "Überlingen Datenverarbeitungsgesellschaft",
    'The "Best" & Co.',
  ]);
  expect(names(quietFirst(lines)).at(-1)).toBe("Falling & co");
  expect(of("Falling & co").falling).toMatchObject({ won: [80_000, 60_000, 41_000], fall: 39_000 });
});

test("a prospect waits from the 30th day on, from our last contact or from when it asked", () => {
  expect(names(prospectsFirst(lines))).toEqual(["Prospect & co", "Asked long ago", "Silent since"]);
  expect(of("Asked long ago").prospectDays).toBe(76);
  expect(of("Silent since").prospectDays).toBe(44);
});

test("late is a registration of an account that somebody else works on before", () => {
  expect(of("Late?")).toMatchObject({ late: 2, registrations: 6, reasons: ["Registers late"] });
  expect(of("Fresh")).toMatchObject({ late: 1, registrations: 1 });
  expect(of("Rhythm").late).toBe(0);
});

test("whoever costs, is late or breaks promises is to be decided on, until somebody did", () => {
  expect(names(decisionsFirst(lines))).toEqual(["Late?", "Fresh", "Falling & co", "Costly*", "Rhythm"]);
  // 600 of 1,000 won, less 50,000 of MDF and seven talks of an hour and a half at 80.
  expect(of("Costly*")).toMatchObject({ margin: -50_240, reasons: ["Costs more than it brings"] });
  expect(of("Costly*").decision?.decision).toBe("Exit");
  expect(of("Falling & co")).toMatchObject({ promises: { due: 3, kept: 1 }, state: "Undecided" });
  expect(of("Rhythm").state).toBe("Decided");
});

test("the hours of talks cost what Setup says, also alone", () => {
  const at = (hourlyCost: number) =>
    attentionLines(
      readAttentionData(
        attentionExample([
          { setting: "Cost of an hour", value: hourlyCost },
          { setting: "Vendor gross margin", value: 1 },
        ]),
        PORTFOLIO_AS_OF,
      ),
    ).find(({ partner }) => partner === "Costly*")!.margin;
  expect([at(0), at(100)]).toEqual([1_000 - 50_000, 1_000 - 50_000 - 10.5 * 100]);
});

test("what a partner gets stands beside the median of its level, from five on", () => {
  expect(of("Rhythm").fairness.medians).toEqual({ touches: 6.5, leads: 0, mdf: 2_450, answerDays: 2.5 });
  expect(of("Slowing").fairness.short).toEqual(["touches"]);
  expect(of("Costly*").fairness.short).toEqual(["answerDays"]);
  expect(of("Acme").fairness).toEqual({
    medians: { touches: null, leads: null, mdf: null, answerDays: null },
    short: [],
  });
});

test("half of the median is enough, and nothing is far from a median of nothing", () => {
  const given = (touches: number) => ({ touches, leads: 0, mdf: 0, answerDays: null });
  const members = [4, 4, 4, 2, 1.9].map((touches) => ({
    active: true,
    level: "Gold",
    given: given(touches),
  }));
  expect(fairness(members).map(({ short }) => short)).toEqual([[], [], [], [], ["touches"]]);
});
