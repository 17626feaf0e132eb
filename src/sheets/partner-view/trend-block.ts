import { PARTNER_VIEW_KIND } from "../../domain/scorecard/score-kinds";
import { SATISFACTION_METRIC, TREND_QUARTERS } from "../../domain/capabilities/partner-view";
import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import { recordedValue } from "../shared/recorded-results";
import type { Model } from "./model";

/** What was recorded by fiscal quarter: satisfaction in cam_results, the latest score of the quarter in cam_scores. */
export function trendBlock(block: CalculationBlock, { trend, inputs, settings, partner }: Model): void {
  const asOf = inputs.as_of.used;
  const first = settings.fiscalStartMonth;
  block.heading("Trend by quarter");
  block.single("Metric of cam_results", trend.id, SATISFACTION_METRIC);
  block.single("Kind of cam_scores", trend.kind, PARTNER_VIEW_KIND);
  block.single(
    "Quarter of the as-of date",
    trend.last,
    f`DATE(YEAR(${asOf}),MONTH(${asOf})-MOD(MONTH(${asOf})-${first},3),1)`,
    "date",
  );
  block.across(
    "First day",
    trend.period,
    // Counted back from the last: a formula that counts columns up to its own is a circle to some engines.
    (i) => f`EDATE(${trend.last},${3 * (i + 1 - TREND_QUARTERS)})`,
    "date",
  );
  const into = (i: number) => f`MOD(MONTH(${trend.period.at(i)})-${first},12)`;
  block.across(
    "Quarter",
    trend.label,
    (i) => f`"FY"&YEAR(EDATE(${trend.period.at(i)},12-${into(i)})-1)&" Q"&(1+INT(${into(i)}/3))`,
  );
  block.across(
    "Satisfaction",
    trend.satisfaction,
    (i) => recordedValue(partner, "Actual", trend.id, f`${trend.period.at(i)}`),
    "decimal",
  );
  const within = (i: number) =>
    f`(cam_scores[As of]>=${trend.period.at(i)})*(cam_scores[As of]<EDATE(${trend.period.at(i)},3))*(cam_scores[As of]<=${asOf})`;
  block.across(
    "Last scored on",
    trend.day,
    (i) =>
      f`IFERROR(SUMPRODUCT(MAX((cam_scores[Partner]=${partner.name})*(cam_scores[Kind]=${trend.kind})*ISNUMBER(cam_scores[Score])*${within(i)}*cam_scores[As of])),0)`,
    "date",
  );
  block.across(
    "Score",
    trend.score,
    (i) =>
      f`IF(${trend.day.at(i)}=0,"",SUMIFS(cam_scores[Score],cam_scores[Partner],${partner.criterion},cam_scores[Kind],${trend.kind},cam_scores[As of],${trend.day.at(i)}))`,
    "score",
  );
  block.list(
    [
      {
        title: "Quarter",
        ref: trend.quarter,
        content: (down) => f`${trend.label.fixed(down)}`,
        style: "label",
      },
      {
        title: "Satisfaction",
        ref: trend.shown,
        content: (down) => f`IF(${trend.satisfaction.fixed(down)}="","",${trend.satisfaction.fixed(down)})`,
        format: "decimal",
      },
    ],
    "value",
  );
}
