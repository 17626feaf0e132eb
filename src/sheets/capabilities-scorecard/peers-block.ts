import { METRIC_LABELS } from "../../domain/capabilities/assessment-record";
import { CATEGORIES } from "../../domain/capabilities/framework";
import { FEWEST_PEERS } from "../../domain/capabilities/peers";
import type { CalculationBlock } from "../shared/calculation-block";
import { equalTo, f, type Formula } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { Model } from "./model";

/** A criterion that every cell meets, blank ones too: no life-stage and no level is called so. */
const ANY = "<>any of them";

/** Who is compared, and how the partner stands among them: each row of cam_assessments that is the latest of an active partner. */
export function peersBlock(block: CalculationBlock, model: Model): void {
  const { peers: p, partner, inputs, score } = model;
  const stage = inputs.life_stage.used;
  const among = (stageIs: Formula, levelIs: Formula) => peerMask(model, stageIs, levelIs);
  const any = f`"${ANY}"`;
  const count = (stageIs: Formula, levelIs: Formula) => f`SUMPRODUCT(${among(stageIs, levelIs)})`;
  block.heading("Peers");
  block.single("Fewer than this widens the group", p.few, FEWEST_PEERS, "whole");
  block.single(
    "Of the same life-stage",
    p.stageCount,
    f`IF(${stage}="",0,${count(f`"="&${stage}`, any)})`,
    "whole",
  );
  block.single(
    "Of the same contractual level",
    p.levelCount,
    f`IF(${partner.tier}="",0,${count(any, equalTo(partner.tier))})`,
    "whole",
  );
  block.single(
    "All",
    p.allCount,
    count(any, any),
    "whole",
    "Active partners with a recorded score, this one left out",
  );
  block.single(
    "Group",
    p.group,
    f`IF(${p.stageCount}>=${p.few},"life-stage",IF(${p.levelCount}>=${p.few},"level","all"))`,
  );
  block.single("Life-stage is", p.stageIs, f`IF(${p.group}="life-stage","="&${stage},"${ANY}")`);
  block.single("Level is", p.levelIs, f`IF(${p.group}="level",${equalTo(partner.tier)},"${ANY}")`);
  block.single(
    "Peers",
    p.count,
    f`IF(${p.group}="life-stage",${p.stageCount},IF(${p.group}="level",${p.levelCount},${p.allCount}))`,
    "whole",
  );
  const mask = among(f`${p.stageIs}`, f`${p.levelIs}`);
  block.single(
    "Rank",
    p.rank,
    f`IF(OR(${score.overall}="",${p.count}=0),"",1+SUMPRODUCT(${mask}*(ROUND(cam_assessments[Score],9)>ROUND(${score.overall},9))))`,
    "whole",
    "1 + peers that score strictly higher",
  );
  block.single("Of", p.of, f`IF(${p.rank}="","",${p.count}+1)`, "whole", "The partner included");
  medians(block, model, mask);
}

/** 1 for each row of cam_assessments that is the latest up to the as-of date of another active partner of the group. */
function peerMask({ partner, inputs }: Model, stageIs: Formula, levelIs: Formula): Formula {
  const asOf = inputs.as_of.used;
  const latest = f`(cam_assessments[Assessed on]<=${asOf})*((cam_assessments[Replaced on]="")+(cam_assessments[Replaced on]>${asOf})>0)`;
  const active = f`(COUNTIFS(cam_partners[Partner],${equalTo("cam_assessments[Partner]")},cam_partners[Status],"<>Prospect",cam_partners[Status],"<>Inactive",cam_partners[Life-stage],${stageIs},cam_partners[Tier],${levelIs})>0)`;
  return f`(cam_assessments[Partner]<>${partner.name})*ISNUMBER(cam_assessments[Score])*${latest}*${active}`;
}

/** The median of each column: the mean of its two middle values, which are one when their number is odd. */
function medians(block: CalculationBlock, { peers: p }: Model, mask: Formula): void {
  const rows = (known: Ref, low: Ref, high: Ref, median: Ref, columns: readonly string[]) => {
    const column = (i: number) => `cam_assessments[${columns[i]!}]`;
    const middle = (at: CellRef, i: number) => f`SUMPRODUCT(LARGE(${mask}*${column(i)},${at}))`;
    block.across("Peers with a score", known, (i) => f`SUMPRODUCT(${mask}*ISNUMBER(${column(i)}))`, "whole");
    block.across("Middle, from the top", low, (i) => f`INT((${known.at(i)}+1)/2)`, "whole");
    block.across("Middle, from below", high, (i) => f`INT(${known.at(i)}/2)+1`, "whole");
    block.across(
      "Median",
      median,
      (i) =>
        f`IF(${known.at(i)}=0,"",IF(${low.at(i)}=${high.at(i)},${middle(low.at(i), i)},(${middle(low.at(i), i)}+${middle(high.at(i), i)})/2))`,
      "score",
    );
  };
  const labels = CATEGORIES.map(({ label }) => label);
  block.heading("Peers' medians of the metrics");
  rows(p.known.metrics, p.low.metrics, p.high.metrics, p.median.metrics, METRIC_LABELS);
  block.heading("Peers' medians of the categories", labels);
  rows(p.known.categories, p.low.categories, p.high.categories, p.median.categories, labels);
  block.heading("Peers' median of the score");
  rows(p.known.overall, p.low.overall, p.high.overall, p.median.overall, ["Score"]);
}
