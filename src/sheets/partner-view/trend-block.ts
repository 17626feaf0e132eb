import {
  PARTNER_VIEW_KIND,
  SATISFACTION_METRIC,
  TREND_QUARTERS,
} from "../../domain/capabilities/partner-view";
import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import { recordedValue } from "../shared/recorded-results";
import type { SheetBuilder } from "../shared/sheet-builder";
import { type Layout, TREND_COLUMNS } from "./layout";
import type { Model } from "./model";

/** What was recorded by fiscal quarter: satisfaction in cam_results, the latest score of the quarter in cam_scores. */
export function trendBlock(block: CalculationBlock, { trend: t, inputs, settings, partner }: Model): void {
  const asOf = inputs.as_of.used;
  const first = settings.fiscalStartMonth;
  block.heading("Trend by quarter");
  block.single("Metric of cam_results", t.id, SATISFACTION_METRIC);
  block.single("Kind of cam_scores", t.kind, PARTNER_VIEW_KIND);
  block.single(
    "Quarter of the as-of date",
    t.last,
    f`DATE(YEAR(${asOf}),MONTH(${asOf})-MOD(MONTH(${asOf})-${first},3),1)`,
    "date",
  );
  block.across(
    "First day",
    t.period,
    (i) => f`EDATE(${t.last},3*(COLUMNS(${t.period.fixed(0)}:${t.period.at(i)})-COLUMNS(${t.period})))`,
    "date",
  );
  const into = (i: number) => f`MOD(MONTH(${t.period.at(i)})-${first},12)`;
  block.across(
    "Quarter",
    t.label,
    (i) => f`"Q"&(1+INT(${into(i)}/3))&" FY"&YEAR(EDATE(${t.period.at(i)},12-${into(i)})-1)`,
  );
  block.across(
    "Satisfaction",
    t.satisfaction,
    (i) => recordedValue(partner, "Actual", t.id, f`${t.period.at(i)}`),
    "decimal",
  );
  const within = (i: number) =>
    f`(cam_scores[As of]>=${t.period.at(i)})*(cam_scores[As of]<EDATE(${t.period.at(i)},3))*(cam_scores[As of]<=${asOf})`;
  block.across(
    "Last scored on",
    t.day,
    (i) =>
      f`IFERROR(SUMPRODUCT(MAX((cam_scores[Partner]=${partner.name})*(cam_scores[Kind]=${t.kind})*ISNUMBER(cam_scores[Score])*${within(i)}*cam_scores[As of])),0)`,
    "date",
  );
  block.across(
    "Score",
    t.score,
    (i) =>
      f`IF(${t.day.at(i)}=0,"",SUMIFS(cam_scores[Score],cam_scores[Partner],${partner.criterion},cam_scores[Kind],${t.kind},cam_scores[As of],${t.day.at(i)}))`,
    "score",
  );
}

/** The trend as a table, and the chart that draws it. */
export function trendPanel(sheet: SheetBuilder, { trend: t }: Model, { trend: row, chart }: Layout): void {
  const { quarter, satisfaction, score } = TREND_COLUMNS;
  sheet.put(row, quarter, "Quarter", "columnHeaderLeft");
  sheet
    .put(row, satisfaction, "Satisfaction, 1 – 5", "columnHeader")
    .put(row, score, "Score", "columnHeader");
  for (let i = 0; i < TREND_QUARTERS; i += 1)
    sheet
      .put(row + 1 + i, quarter, f`${t.label.fixed(i)}`, "label")
      .put(row + 1 + i, satisfaction, f`${t.satisfaction.fixed(i)}`, "calculation", "decimal")
      .put(row + 1 + i, score, f`${t.score.fixed(i)}`, "calculation", "score");
  sheet.chart({
    name: "satisfaction",
    type: "column",
    title: "Satisfaction by quarter, 1 to 5",
    altText:
      "A column for each of the last eight fiscal quarters: the partner's satisfaction with us as recorded. The figures stand in the table on the left.",
    source: { row, column: quarter, rows: TREND_QUARTERS + 1, columns: 2 },
    position: chart,
    valueFormat: "decimal",
  });
}
