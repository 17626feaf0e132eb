import { UNRANKED } from "../../domain/program/level-text";
import { REGISTERED, REQUIREMENTS, type RequirementId } from "../../domain/program/levels";
import { levelsTable } from "../../domain/shared/tables/catalogue";
import type { CalculationBlock } from "../shared/calculation-block";
import { escaped, f, type Formula, joined, quoted } from "../shared/formula";
import { partnerText } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import { countedText, longDateText, shortMoneyText } from "../shared/words";
import type { Model } from "./model";

const header = (id: RequirementId) => `cam_levels[${levelsTable.columns[id].header}]`;

/** The earned level beside the contractual one, in words, and what the next level brings. */
export function levelTextBlock(block: CalculationBlock, model: Model): void {
  const { level, partner, contract } = model;
  block.heading("Level in words");
  block.single("Contractual level", contract.level, f`${partnerText(partner, "Tier", "")}&""`);
  block.single(
    "Its row of cam_levels",
    contract.row,
    f`IF(${contract.level}="",0,IFERROR(MATCH(${escaped(contract.level)},cam_levels[Level],0),0))`,
    "tableRow",
  );
  block.single(
    "Its order",
    contract.order,
    f`IF(${contract.row}=0,0,MAX(0,N(INDEX(cam_levels[Order],${contract.row}))))`,
    "whole",
  );
  review(block, model);
  const revenue = f`INDEX(${header("annualRevenue")},${contract.row})`;
  block.single(
    "Revenue short of the contract",
    contract.revenue,
    f`IF(${contract.row}=0,"",IF(${revenue}="","",${revenue}-${level.facts.annualRevenue}-${level.influenced}*(INDEX(cam_levels[Counts influenced revenue],${contract.row})="Yes")))`,
    "money",
  );
  const open = list(block, "Not assessed", (id) => notAssessed(model, id));
  const short = list(block, "Short of the contract", (id) => shortOf(model, id));
  const stands = f`IF(${contract.level}="","","Contract: "&${contract.level}&". ")`;
  const meets = f`IF(${level.metOrder}=0,"${REGISTERED}","Meets "&${level.earned})`;
  const by = f`IF(${contract.review}="",""," by "&${longDateText(contract.review)})`;
  const risk = f`${contract.level}&" at risk: "&${short}&${by}`;
  const beside = f`IF(${contract.order}=${level.metOrder},${meets},IF(${contract.order}<${level.metOrder},${meets}&": promotion from "&${contract.level}&" proposed",${risk}))`;
  block.single(
    "In one line",
    contract.text,
    f`IF(${level.unranked}>0,${stands}&${quoted(UNRANKED)},IF(${level.topOrder}>${level.metOrder},${stands}&"Not yet assessed: "&${open},IF(${contract.order}=0,${stands}&${meets},${beside})))`,
  );
  const promoted = f`${meets}&": promotion from "&${contract.level}&" proposed"`;
  const reviewed = f`IF(${contract.review}="","",": review "&${longDateText(contract.review)})`;
  const held = f`IF(${contract.order}<${level.metOrder},${promoted},${contract.level}&" at risk"&${reviewed})`;
  const known = f`IF(${contract.order}=0,${stands}&${meets},IF(${contract.order}=${level.metOrder},${meets},${held}))`;
  block.single(
    "In a few words",
    contract.short,
    f`IF(${level.unranked}>0,${quoted(UNRANKED)},IF(${level.topOrder}>${level.metOrder},${stands}&"Not yet assessed",${known}))`,
  );
  brings(block, model);
}

/** The yearly review on or after the as-of date. */
function review(block: CalculationBlock, { contract, inputs, settings }: Model): void {
  const asOf = inputs.as_of.used;
  const day = settings.levelReview;
  const inYear = (year: Formula) => f`DATE(${year},MONTH(${day}),DAY(${day}))`;
  const thisYear = inYear(f`YEAR(${asOf})`);
  block.single(
    "Next review of levels",
    contract.review,
    f`IF(${day}="","",IF(${day}>=${asOf},${day},IF(${thisYear}>=${asOf},${thisYear},${inYear(f`YEAR(${asOf})+1`)})))`,
    "date",
  );
}

/** Words for some of the requirements, a cell each, and all of them with commas between. */
function list(block: CalculationBlock, label: string, words: (id: RequirementId) => Formula): Ref {
  const cells = REQUIREMENTS.map(({ id }) => new Ref(`${label} ${id}`));
  REQUIREMENTS.forEach(({ id, label: name }, index) => {
    block.single(`${label}: ${name.toLowerCase()}`, cells[index]!, words(id));
  });
  const all = new Ref(label);
  const some = (before: readonly Ref[]) =>
    joined(
      before.map((cell) => f`${cell}`),
      "&",
    );
  const parts = cells.map((cell, index) =>
    index === 0 ? f`${cell}` : f`IF(OR(${cell}="",${some(cells.slice(0, index))}=""),"",", ")&${cell}`,
  );
  block.single(label, all, joined(parts, "&"));
  return all;
}

function notAssessed({ level }: Model, id: RequirementId): Formula {
  const needs = f`INDEX(${header(id)},${level.topRow})`;
  const name = REQUIREMENTS.find((each) => each.id === id)!.label.toLowerCase();
  return f`IF(${level.topRow}=0,"",IF(AND(${needs}<>"",${level.facts[id]}=""),"${name}",""))`;
}

/** What of the contractual level is measured and short. */
function shortOf({ level, contract, settings }: Model, id: RequirementId): Formula {
  const words = (needs: Formula, fact: Ref): Readonly<Record<RequirementId, Formula>> => ({
    annualRevenue: f`${shortMoneyText(contract.revenue, settings.currency)}&" of revenue"`,
    certifications: countedText(f`ROUND(${needs}-${fact},1)`, "certificate", "certificates"),
    requiredTasks: f`ROUND(100*${needs},1)&" % of required tasks"`,
    capabilitiesScore: f`"a capabilities score of "&ROUND(${needs},1)`,
    servicingShare: f`"a servicing share of "&ROUND(100*${needs},1)&" %"`,
  });
  const [needs, fact] = [f`INDEX(${header(id)},${contract.row})`, level.facts[id]];
  const said = words(needs, fact)[id];
  if (id === "annualRevenue") return f`IF(ROUND(N(${contract.revenue}),9)>0,${said},"")`;
  return f`IF(${contract.row}=0,"",IF(OR(${needs}="",${fact}=""),"",IF(ROUND(N(${fact}),9)<ROUND(N(${needs}),9),${said},"")))`;
}

/** Discount, rebate, share of marketing cost and benefits of the next level. */
function brings(block: CalculationBlock, { level, contract }: Model): void {
  const cell = (column: string) => f`INDEX(cam_levels[${column}],${level.targetRow})`;
  const share = (column: string, of: string) =>
    f`IF(${level.nextOrder}=0,"",IF(${cell(column)}="","",ROUND(100*${cell(column)},1)&" % ${of}"))`;
  const parts = [
    ["Discount", share("Discount", "discount")],
    ["Rebate rate", share("Rebate rate", "rebate")],
    ["MDF share", share("MDF share", "of marketing cost")],
    ["Benefits", f`IF(${level.nextOrder}=0,"",${cell("Benefits")}&"")`],
  ] as const;
  const cells = parts.map(([label, content]) => {
    const ref = new Ref(`next ${label}`);
    block.single(`Next level: ${label}`, ref, content);
    return ref;
  });
  const joiner = (index: number) =>
    f`IF(OR(${cells[index]!}="",${joined(
      cells.slice(0, index).map((ref) => f`${ref}`),
      "&",
    )}=""),"","; ")`;
  block.single(
    "What the next level brings",
    contract.brings,
    joined(
      cells.map((ref, index) => (index === 0 ? f`${ref}` : f`${joiner(index)}&${ref}`)),
      "&",
    ),
  );
  block.single(
    "… in one line",
    contract.bringsLine,
    f`IF(${contract.brings}="","",${level.next}&" brings "&${contract.brings})`,
  );
}
