import { METRIC_LABELS } from "../../domain/capabilities/assessment-record";
import { CATEGORIES } from "../../domain/capabilities/framework";
import { FEWEST_PEERS } from "../../domain/capabilities/peers";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Model } from "./model";

/**
 * Text in which no wildcard is left, for either side of a MATCH over worked-out texts: engines disagree on whether `~` disarms
 * wildcards there.
 */
const tame = (text: Formula | Ref | string) =>
  f`SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","∼"),"*","∗"),"?","¿")`;

/** Between the parts of a key; no name is likely to have it. */
const BETWEEN = '"¶"';

/** Who is compared, and how the partner stands among them: each row of cam_assessments that is the latest of an active partner. */
export function peersBlock(block: CalculationBlock, model: Model): void {
  const { peers, partner, inputs, score, provisional } = model;
  const stage = inputs.life_stage.used;
  const count = (byStage: Formula, byLevel: Formula) => f`SUMPRODUCT(${peerMask(model, byStage, byLevel)})`;
  const [yes, no] = [f`1`, f`0`];
  block.heading("Peers");
  block.single("Fewer than this widens the group", peers.few, FEWEST_PEERS, "whole");
  block.single("Of the same life-stage", peers.stageCount, f`IF(${stage}="",0,${count(yes, no)})`, "whole");
  block.single(
    "Of the same contractual level",
    peers.levelCount,
    f`IF(${partner.tier}="",0,${count(no, yes)})`,
    "whole",
  );
  block.single("All", peers.allCount, count(no, no), {
    format: "whole",
    note: "Active partners with a recorded score and enough of the core set answered, this one left out",
  });
  block.single(
    "Group",
    peers.group,
    f`IF(${peers.stageCount}>=${peers.few},"life-stage",IF(${peers.levelCount}>=${peers.few},"level",IF(${peers.allCount}>=${peers.few},"all","none")))`,
  );
  block.single("By life-stage", peers.byStage, f`IF(${peers.group}="life-stage",1,0)`, "whole");
  block.single("By level", peers.byLevel, f`IF(${peers.group}="level",1,0)`, "whole");
  block.single(
    "Peers",
    peers.count,
    f`IF(${peers.byStage}=1,${peers.stageCount},IF(${peers.byLevel}=1,${peers.levelCount},${peers.allCount}))`,
    "whole",
  );
  const mask = peerMask(model, f`${peers.byStage}`, f`${peers.byLevel}`);
  block.single(
    "Rank",
    peers.rank,
    f`IF(OR(${score.overall}="",${provisional},${peers.group}="none"),"",1+SUMPRODUCT(${mask}*(ROUND(cam_assessments[Score],9)>ROUND(${score.overall},9))))`,
    { format: "whole", note: "1 + peers that score strictly higher" },
  );
  block.single("Of", peers.of, f`IF(${peers.rank}="","",${peers.count}+1)`, {
    format: "whole",
    note: "The partner included",
  });
  medians(block, model, mask);
}

/**
 * 1 for each row of cam_assessments that is the latest up to the as-of date of another active partner of the group. Partners are
 * looked up by one key of name, activity and group: several times faster than counting by several criteria.
 */
function peerMask({ partner, inputs }: Model, byStage: Formula, byLevel: Formula): Formula {
  const asOf = inputs.as_of.used;
  const latest = f`(cam_assessments[Assessed on]<=${asOf})*((cam_assessments[Replaced on]="")+(cam_assessments[Replaced on]>${asOf})>0)`;
  const active = f`((cam_partners[Status]<>"Prospect")*(cam_partners[Status]<>"Inactive"))`;
  const key = (
    name: Formula | string,
    isActive: Formula | number,
    stage: Formula | string,
    level: Formula | string,
  ) =>
    f`${name}&${BETWEEN}&${isActive}&${BETWEEN}&REPT(${stage},${byStage})&${BETWEEN}&REPT(${level},${byLevel})`;
  const wanted = key(tame("cam_assessments[Partner]"), 1, f`${inputs.life_stage.used}`, tame(partner.tier));
  const there = key(
    tame("cam_partners[Partner]"),
    active,
    "cam_partners[Life-stage]",
    tame("cam_partners[Tier]"),
  );
  return f`(cam_assessments[Partner]<>${partner.name})*ISNUMBER(cam_assessments[Score])*(cam_assessments[Provisional]<>"Yes")*${latest}*ISNUMBER(MATCH(${wanted},${there},0))`;
}

/** The median of each column: the mean of its two middle values, which are one when their number is odd. */
function medians(block: CalculationBlock, { peers }: Model, mask: Formula): void {
  const rows = (what: "metrics" | "categories" | "overall", columns: readonly string[]) => {
    const [known, low, high, median] = [peers.known, peers.low, peers.high, peers.median].map(
      (each) => each[what],
    ) as [Ref, Ref, Ref, Ref];
    const column = (i: number) => `cam_assessments[${columns[i]!}]`;
    const middle = (i: number) => f`SUMPRODUCT(LARGE(${mask}*${column(i)},${low.at(i)}:${high.at(i)}))`;
    block.across("Peers with a score", known, (i) => f`SUMPRODUCT(${mask}*ISNUMBER(${column(i)}))`, "whole");
    block.across("Middle, from the top", low, (i) => f`INT((${known.at(i)}+1)/2)`, "whole");
    block.across("Middle, from below", high, (i) => f`INT(${known.at(i)}/2)+1`, "whole");
    block.across("Median", median, (i) => f`IF(${known.at(i)}<${peers.few},"",${middle(i)}/2)`, "score");
  };
  const labels = CATEGORIES.map(({ label }) => label);
  block.heading("Peers' medians of the metrics");
  rows("metrics", METRIC_LABELS);
  block.heading("Peers' medians of the categories", labels);
  rows("categories", labels);
  block.heading("Peers' median of the score");
  rows("overall", ["Score"]);
}
