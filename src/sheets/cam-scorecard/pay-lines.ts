import { type CamBandSet, bandKeys } from "../../domain/cam-scorecard/cam-inputs";
import { type Component, COMPONENT_KEYS, COMPONENTS, GATED } from "../../domain/cam-scorecard/cam-pay";
import { barText, blocksIn } from "../kit/bars";
import type { PageColumns } from "../kit/columns";
import { f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { shortMoneyText } from "../shared/words";
import { attainedCell, countedCell, type LineKey, type Model, reachedCell } from "./model";

/** Shares of what is measured. */
export function weightOf(model: Model): Formula {
  return joined(
    COMPONENT_KEYS.map(
      (key) => f`IF(${attainedCell(model, key)}="",0,${countedCell(model, `${key}_share`)})`,
    ),
    "+",
  );
}

/** Whether sales and pipeline pay above 100 %. */
export function gateOf(model: Model): Formula {
  const planning = attainedCell(model, "planning");
  return f`IF(${planning}="",FALSE,ROUND(${planning},9)>=ROUND(${countedCell(model, "gate")},9))`;
}

/** Σ slice of the attainment × its band's factor. */
function slices(model: Model, reached: Formula, set: CamBandSet): Formula {
  const bands = bandKeys(set);
  const start = (index: number) => {
    const key = bands[index]!.from;
    return key === null ? f`0` : f`${countedCell(model, key)}`;
  };
  return joined(
    bands.map(({ factor }, index) => {
      const end = index + 1 < bands.length ? f`MIN(${reached},${start(index + 1)})` : reached;
      return f`MAX(0,${end}-${start(index)})*${countedCell(model, factor)}`;
    }),
    "+",
  );
}

/** What each component reached, of what, and what it pays. */
export function payLines(
  model: Model,
  { currency, barWidth }: { currency: Ref; barWidth: number },
): PageColumns<LineKey, LineKey> {
  const { totals } = model;
  const key = (row: number) => COMPONENT_KEYS[row]!;
  const isRevenue = (row: number) => GATED.includes(key(row));
  return {
    label: { title: "Component", look: "text", cell: (_, row) => COMPONENTS[key(row)].label },
    attained: {
      title: "Attainment",
      format: "wholePercent",
      cell: (_, row) => {
        const value = countedCell(model, `${key(row)}_attainment`);
        return f`IF(${value}="","",${value})`;
      },
    },
    bar: { title: "", look: "bar", cell: ({ attained }) => barText(attained, blocksIn(barWidth)) },
    of: {
      title: "Measured",
      look: "beside",
      cell: (_, row) => measuredText(model, key(row), currency),
    },
    counted: {
      title: "Counts",
      format: "wholePercent",
      cell: ({ attained }, row) =>
        f`IF(${attained}="","",${isRevenue(row) ? f`IF(${totals.open},${attained},MIN(1,${attained}))` : f`${attained}`})`,
    },
    share: {
      title: "Share",
      format: "percent",
      cell: ({ attained }, row) =>
        f`IF(OR(${attained}="",${totals.weight}<=0),"",${countedCell(model, `${key(row)}_share`)}/${totals.weight})`,
    },
    pay: {
      title: "Pays",
      format: "money",
      cell: ({ counted, share }, row) =>
        f`IF(${share}="","",${totals.target}*${share}*(${slices(model, f`${counted}`, isRevenue(row) ? "revenue" : "other")}))`,
    },
  };
}

/** "1.2m of 1.3m", "4 of 6 partners", "not measured". */
function measuredText(model: Model, key: Component, currency: Ref): Formula {
  const [part, whole, value] = (["part", "whole", "value"] as const).map((what) =>
    reachedCell(model, key, what),
  ) as [ReturnType<typeof reachedCell>, ReturnType<typeof reachedCell>, ReturnType<typeof reachedCell>];
  const said = GATED.includes(key)
    ? f`${shortMoneyText(part, currency)}&" of "&${shortMoneyText(whole, currency)}`
    : f`${part}&" of "&${whole}&${key === "planning" ? '" on time"' : '" partners"'}`;
  return f`IF(${value}="","not measured",${said})`;
}

/** Sales and pipeline are one, by their shares; the others as they are. */
export function componentScore(model: Model, row: number): Formula {
  if (row > 0) {
    const cell = attainedCell(model, COMPONENT_KEYS[row + 1]!);
    return f`IF(${cell}="","",100*${cell})`;
  }
  const of = (key: Component) => [attainedCell(model, key), countedCell(model, `${key}_share`)] as const;
  const [[sales, ofSales], [pipeline, ofPipeline]] = [of("sales"), of("pipeline")];
  const weight = f`(IF(${sales}="",0,${ofSales})+IF(${pipeline}="",0,${ofPipeline}))`;
  return f`IF(${weight}=0,"",100*(N(${sales})*${ofSales}+N(${pipeline})*${ofPipeline})/${weight})`;
}
