import { FROM_DEALS, FROM_PARTNERS, FROM_SETUP, FROM_TARGETS } from "../../domain/marketing/mgo-facts";
import { MGO_LINES, type MgoKey } from "../../domain/marketing/mgo-lines";
import type { CalculationBlock } from "../shared/calculation-block";
import { equalTo, f, type Formula, quoted } from "../shared/formula";
import type { AssumptionLine } from "../shared/inputs-panel";
import type { Model } from "./model";

/** What the workbook tells of lines A, K and L; as domain's `mgoFacts`. */
export function toldBlock(block: CalculationBlock, { told }: Model): void {
  const status = "cam_partners[Status]";
  const active = f`(LEN(cam_partners[Partner])>0)*(${status}<>"Inactive")*(${status}<>"Prospect")`;
  const won = (sum: Formula) => f`SUMPRODUCT(${sum}*(cam_stages[Class]="Won"))`;
  const those = f`cam_deals[Amount],${quoted(">=0")},cam_deals[Stage],${equalTo("cam_stages[Stage]")}`;
  block.heading("What the workbook tells");
  block.single("Active partners now", told.partners, f`SUMPRODUCT(${active})`, "whole");
  block.single(
    "Their annual targets",
    told.targets,
    f`SUMIFS(cam_partners[Annual target],cam_partners[Annual target],">0",cam_partners[Partner],"<>",${status},"<>Inactive",${status},"<>Prospect")`,
    "money",
  );
  block.single("Won deals of a known amount", told.won, won(f`COUNTIFS(${those})`), "whole");
  block.single("Their amount", told.wonAmount, won(f`SUMIFS(cam_deals[Amount],${those})`), "money");
}

/** The default of a line that the workbook may tell, and where it comes from. */
export function toldLine(key: MgoKey, model: Model): Pick<AssumptionLine, "default" | "source"> {
  const ways = waysOf(key, model);
  if (!ways.length) return {};
  const { default: standard, source } = MGO_LINES[key];
  const first = (pick: (way: Way) => Formula, otherwise: Formula) =>
    ways.reduceRight((rest, way) => f`IF(${way.when},${pick(way)},${rest})`, otherwise);
  return {
    default: first(({ value }) => value, f`${standard!}`),
    source: first(({ from }) => f`${quoted(from)}`, f`${quoted(source)}`),
  };
}

/** A figure that counts when the workbook tells it. */
interface Way {
  when: Formula;
  value: Formula;
  from: string;
}

function waysOf(key: MgoKey, { told, settings }: Model): readonly Way[] {
  const { partners, targets, won, wonAmount } = told;
  if (key === "line_a") return [{ when: f`${partners}>0`, value: f`${partners}`, from: FROM_PARTNERS }];
  if (key === "line_l") return [{ when: f`${targets}>0`, value: f`${targets}`, from: FROM_TARGETS }];
  if (key !== "line_k") return [];
  const { defaultDealSize } = settings;
  return [
    { when: f`N(${defaultDealSize})>0`, value: f`${defaultDealSize}`, from: FROM_SETUP },
    { when: f`${wonAmount}>0`, value: f`${wonAmount}/${won}`, from: FROM_DEALS },
  ];
}
