import type { CalculationBlock } from "../shared/calculation-block";
import { equalTo, f, type Formula } from "../shared/formula";
import { certificationsRows } from "../shared/certifications";
import { latestResult, servicingShare } from "../shared/recorded-results";
import { Ref } from "../shared/reference";
import type { Model } from "./model";

/** What levels ask for: revenue of twelve months, what is recorded in Results, and this sheet's own score. */
export function levelFactsBlock(block: CalculationBlock, model: Model): void {
  const { level, partner, inputs, score, provisional, trailingStart } = model;
  const asOf = inputs.as_of.used;
  const won = (criteria: Formula) =>
    f`SUMPRODUCT(SUMIFS(cam_deals[Amount],${criteria},cam_deals[Closed on],">="&${trailingStart},cam_deals[Closed on],"<"&(${asOf}+1),cam_deals[Stage],${equalTo("cam_stages[Stage]")})*(cam_stages[Class]="Won"))`;
  const own = f`cam_deals[Partner],${partner.criterion}`;
  const influenced = f`cam_deals[Influenced by],${partner.criterion}`;
  block.heading("Level");
  block.single("Twelve months from", trailingStart, f`EDATE(${asOf}+1,-12)`, "date");
  block.single("Revenue, 12 months", level.facts.annualRevenue, won(own), "money");
  block.single(
    "Influenced in 12 months",
    level.influenced,
    f`${won(influenced)}-${won(f`${influenced},${own}`)}`,
    { format: "money", note: "Sold by others; each deal once" },
  );
  const latest = (label: string, metric: string, ref: Ref) =>
    latestResult(block, { label, field: "Actual", metric, ref, partner, asOf });
  const quarter = new Ref("first day of the quarter");
  block.single(
    "First day of the quarter",
    quarter,
    f`EDATE(INT(${asOf})-DAY(${asOf})+1,-MOD(MONTH(${asOf})-${model.settings.fiscalStartMonth},3))`,
    "date",
  );
  certificationsRows(block, { partner, asOf, quarterStart: f`${quarter}`, ref: level.facts.certifications });
  latest("Required tasks", "required_tasks", level.facts.requiredTasks);
  servicingShare(block, { partner, asOf }, level.facts);
  block.single(
    "Capabilities score",
    level.facts.capabilitiesScore,
    f`IF(${provisional},"",${score.overall})`,
    {
      format: "score",
      note: "This sheet's, where enough of the core set is answered",
    },
  );
}
