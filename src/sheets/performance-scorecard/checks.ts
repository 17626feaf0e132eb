import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { METRIC_DEFAULTS } from "../../domain/program/metrics";
import type { CalculationBlock } from "../shared/calculation-block";
import { type Check, putFoot, ties } from "../shared/foot";
import { escaped, f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { shortMoneyText } from "../shared/words";
import { COLUMN, ROW } from "./layout";
import type { MetricRefs, Model } from "./model";

const sumOf = ({ metrics }: Model, pick: (refs: MetricRefs) => Ref) =>
  f`SUM(${joined(
    METRIC_DEFAULTS.map(({ id }) => pick(metrics[id])),
    ",",
  )})`;

/** What must tie, in the calculations; the foot of the page says whether it does. */
export function checksBlock(block: CalculationBlock, model: Model, leftOut: number): void {
  const { checks, score, deals, weights, partner, tolerance } = model;
  block.heading("Checks");
  const points = sumOf(model, (refs) => refs.points);
  block.single(
    "Points add up to the score",
    checks.points,
    ties(points, f`N(${score.fixed(CURRENT_COLUMN)})`, tolerance),
  );
  const quarters = f`SUM(${deals.won.fixed(0)}:${deals.won.fixed(3)})`;
  block.single(
    "Quarters add up to the year",
    checks.won,
    ties(quarters, f`${deals.won.fixed(CURRENT_COLUMN)}`, tolerance),
  );
  const weight = sumOf(model, (refs) => refs.weight);
  block.single("Weights add up", checks.weights, ties(weight, weights.total, tolerance));
  block.single(
    "Rows of the partner",
    checks.partner,
    f`COUNTIFS(cam_partners[Partner],${partner.criterion})`,
    "whole",
  );
  block.single(
    "Deals of no partner, where this one has none",
    checks.lost,
    f`IF(COUNTIFS(cam_deals[Partner],${partner.criterion})>0,0,SUMPRODUCT((LEN(cam_deals[Partner])>0)*(1-ISNUMBER(MATCH(${escaped(f`cam_deals[Partner]`)},cam_partners[Partner],0)))))`,
    { format: "whole", note: "Somebody may have renamed the partner on Partners alone" },
  );
  block.single("No stage counts twice", checks.stages, f`${deals.unknownStages}>=0`);
  rowChecks(block, model, leftOut);
  block.single(
    "All of them",
    checks.all,
    f`AND(${checks.points},${checks.won},${checks.weights},${checks.partner}=1,${checks.lost}=0,${checks.stages},${checks.rows}=0)`,
  );
}

/** Rows that the add-in leaves out and formulas may count, or the other way round. */
function rowChecks(block: CalculationBlock, { checks, partner }: Model, leftOut: number): void {
  block.single("Rows left out", checks.leftOut, leftOut, {
    format: "whole",
    note: "When the sheet was built: rows with a cell that could not be read, or with a key that stands twice",
  });
  const spelt = (column: string) =>
    f`SUMPRODUCT(--(TRIM(${column})=TRIM(${partner.name})))-SUMPRODUCT(--(${column}=${partner.name}))`;
  block.single(
    "Names with other spaces",
    checks.misspelt,
    f`${spelt("cam_deals[Partner]")}+${spelt("cam_results[Partner]")}`,
    { format: "whole", note: "Formulas tell names apart by their spaces" },
  );
  // Something that is no number. Counted by LEN, as engines disagree on what the wildcard `?*` matches.
  const odd = (column: string) => f`(LEN(${column})>0)*(1-ISNUMBER(${column}))`;
  const probability = "cam_deals[Probability]";
  const ofDeal = joined(
    [
      ...["Amount", "Probability", "Closed on", "Expected close"].map((column) =>
        odd(`cam_deals[${column}]`),
      ),
      f`ISNUMBER(${probability})*((${probability}<0)+(${probability}>1))`,
      f`(LEN(cam_deals[Deal ID])=0)`,
    ],
    "+",
  );
  block.single(
    "Cells of the wrong kind",
    checks.cells,
    f`SUMPRODUCT((cam_deals[Partner]=${partner.name})*(${ofDeal}))+SUMPRODUCT(${odd("cam_results[Period]")})+SUMPRODUCT(${odd("cam_scores[As of]")})+N(${partner.targetUnread})`,
    {
      format: "whole",
      note: "Text where a number or day belongs, a probability outside 0 to 1, a deal without ID",
    },
  );
  block.single(
    "Rows to put right",
    checks.rows,
    f`MAX(${checks.leftOut},${checks.cells})+${checks.misspelt}`,
    "whole",
  );
}

/** Checks, notes and the legend at the foot of the page. */
export function footBlock(sheet: SheetBuilder, model: Model): void {
  putFoot(sheet, {
    row: ROW.checks,
    columns: [COLUMN.label, COLUMN.last],
    all: model.checks.all,
    checks: pageChecks(model),
    notes: { ref: model.notes, content: attention(model) },
    legend:
      "Everything recalculates from Deals, Results and Setup; weights and thresholds are Setup's. The calculations stand below this page.",
    legendColumns: [COLUMN.label, COLUMN.first, COLUMN.first + 1, COLUMN.first + 3],
  });
}

/** What must hold, and the words for each that does not: by how much. */
function pageChecks(model: Model): Check[] {
  const { checks, score, deals, weights } = model;
  const points = sumOf(model, (refs) => refs.points);
  const weight = sumOf(model, (refs) => refs.weight);
  const quarters = f`SUM(${deals.won.fixed(0)}:${deals.won.fixed(3)})`;
  return [
    {
      ok: f`${checks.points}`,
      failure: f`" points and score differ by "&ROUND(${points}-N(${score.fixed(CURRENT_COLUMN)}),6)&"."`,
    },
    {
      ok: f`${checks.won}`,
      failure: f`" Quarters and year differ by "&ROUND(${quarters}-${deals.won.fixed(CURRENT_COLUMN)},2)&"."`,
    },
    { ok: f`${checks.weights}`, failure: f`" Weights differ by "&ROUND(${weight}-${weights.total},6)&"."` },
    {
      ok: f`${checks.partner}=1`,
      failure: f`" The partner stands "&${checks.partner}&" times in Partners."`,
    },
    {
      ok: f`${checks.lost}=0`,
      failure: f`" The partner has no deals, and "&${checks.lost}&" deals have a partner that Partners does not have: if one was renamed there, rename it everywhere (Today)."`,
    },
    { ok: f`${checks.stages}`, failure: f`" A stage stands twice on Setup."` },
    {
      ok: f`${checks.leftOut}=0`,
      failure: f`" "&${checks.leftOut}&" rows could not be read when this was built; the add-in lists them."`,
    },
    {
      ok: f`${checks.cells}=0`,
      failure: f`" "&${checks.cells}&" cells of Partners, Deals, Results or Scores hold what cannot be read."`,
    },
    {
      ok: f`${checks.misspelt}=0`,
      failure: f`" "&${checks.misspelt}&" rows of Deals or Results write the partner with other spaces."`,
    },
  ];
}

/** What is right, but worth knowing. */
function attention({ contract, current, deals, sales, inputs, settings, winRate }: Model): Formula {
  const [year, annual] = [sales.fixed(CURRENT_COLUMN), inputs.annual_target.used];
  const some = (count: Ref, one: string, many: string, words: string) =>
    f`IF(${count}>0,${count}&IF(${count}=1," ${one}"," ${many}")&" ${words}  ","")`;
  return joined(
    [
      some(
        deals.unknownStages,
        "deal has",
        "deals have",
        "a stage that Setup does not know and count nowhere.",
      ),
      some(
        deals.undated,
        "closed deal has",
        "closed deals have",
        "no day in Closed on and count in no period.",
      ),
      f`IF(OR(${year}="",${annual}=""),"",IF(ABS(${year}-${annual})<0.5,"","The quarters' targets add up to "&${shortMoneyText(year, settings.currency)}&", not to the annual "&${shortMoneyText(f`N(${annual})`, settings.currency)}&".  "))`,
      f`${contract.text}&".  "`,
      f`IF(${current.redFlags}="","","Below its floor, so not Green: "&${current.redFlags}&".  ")`,
      f`IF(${winRate.valued},"","Lost deals carry no amounts: coverage uses the win rate by count.  ")`,
      f`IF(AND(N(${winRate.used})=0,${winRate.used}<>"",${inputs.coverage.used}=""),${deals.closedWon}&" of "&${deals.closed}&" closed deals won: no pipeline covers the target.  ","")`,
      f`"Open pipeline is as of today's data: a CRM export keeps no history."`,
    ],
    "&",
  );
}
