import { UNASSIGNED } from "../../domain/cadence/completion";
import type { PageColumns } from "../kit/columns";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import type { SheetBuilder } from "../shared/sheet-builder";
import { shortened } from "../shared/words";
import type { GapKey, Model } from "./model";

/** Characters that the page has room for. */
const LONGEST = { vertical: 26, region: 16 } as const;

export interface MarketNames {
  regions: readonly string[];
  verticals: readonly string[];
}

/** Vertical × region: how many of the active partners won something in twelve months, of those signed. */
export function putMarket(
  sheet: SheetBuilder,
  row: number,
  { model, regions, verticals }: MarketNames & { model: Model },
): number {
  const { market, table } = model;
  const [left, first] = [1, 3];
  const heading = "Coverage of the market: producing of signed partners, by vertical and region";
  sheet.put(row, left, heading, "heading").shade(row, 2, 12, "heading");
  sheet.put(row + 1, left, "Vertical", "columnHeaderLeft").put(row + 1, left + 1, null, "columnHeaderLeft");
  sheet.height(row + 1, 30);
  sheet.fill(
    market.regions,
    { row: row + 1, column: first },
    (index) => regions[index]!,
    "columnHeaderCenter",
  );
  sheet.fill(market.verticals, { row: row + 2, column: left }, (_, down) => verticals[down]!, "label");
  verticals.forEach((_, down) => sheet.put(row + 2 + down, left + 1, null, "label"));
  sheet.fill(
    market.cells,
    { row: row + 2, column: first },
    (index, down) => {
      const here = f`(${table.region}=${market.regions.fixed(index)})*(${table.vertical}=${market.verticals.fixed(0, down)})*(${table.kind}="Yes")`;
      const producing = f`SUMPRODUCT(${here}*(${table.dealsTwelve}>0))`;
      const signed = f`SUMPRODUCT(${here})`;
      return f`IF(${signed}=0,"none",${producing}&" of "&${signed})`;
    },
    "status",
  );
  sheet.rule(market.cells.box, f`${market.cells.at(0)}="none"`, "yellow");
  sheet.put(row + 2 + verticals.length, left, gapsSaid(model), "note");
  return row + 3 + verticals.length;
}

/** How much of the market has nobody, of the regions and verticals that have a name. */
function gapsSaid({ market: { found, named } }: Model): Formula {
  return f`IF(${found}=0,"Every vertical has a partner in every region.",${found}&" of "&${named}&" fields "&IF(${found}=1,"has","have")&" no active partner; by name below, those of most partners first.")`;
}

/** The empty fields in their order, and how many there are. */
export function marketBlock(
  block: CalculationBlock,
  { market }: Model,
  { regions, verticals }: MarketNames,
): void {
  const { places, cells, found, named } = market;
  const isNamed = (name: string) => name !== UNASSIGNED;
  block.list(
    places.map((ref, index) => ({
      title: `Empty, region ${index + 1}`,
      ref,
      format: "whole" as const,
      content: (down: number) => {
        if (!isNamed(regions[index]!) || !isNamed(verticals[down]!)) return f`""`;
        const above = down === 0 ? [] : [f`COUNT(${places[0]!.at(0, 0)}:${places.at(-1)!.at(0, down - 1)})`];
        const before =
          index === 0 ? [] : [f`COUNT(${places[0]!.at(0, down)}:${places[index - 1]!.at(0, down)})`];
        return f`IF(${cells.at(index, down)}="none",${joined(["1", ...above, ...before], "+")},"")`;
      },
    })),
    "value",
  );
  block
    .single(
      "Fields without a partner",
      found,
      f`COUNT(${places[0]!.at(0, 0)}:${places.at(-1)!.at(0, verticals.length - 1)})`,
      "whole",
    )
    .single(
      "Fields of named regions and verticals",
      named,
      regions.filter(isNamed).length * verticals.filter(isNamed).length,
      "whole",
    );
}

/** The first of the fields without a partner, by name. */
export function gapLines(model: Model): PageColumns<GapKey, "place" | "vertical" | "region" | "others"> {
  const { market, table } = model;
  return {
    place: { title: "Gap", look: "status", cell: ({ down }, row) => f`IF(${down}="","",${row + 1})` },
    vertical: {
      title: "Nobody for",
      look: "text",
      cell: ({ down }) =>
        f`IF(${down}="","",${shortened(f`INDEX(${market.verticals},N(${down}))`, LONGEST.vertical)})`,
    },
    region: {
      title: "In",
      look: "text",
      cell: ({ down, across }) =>
        f`IF(${down}="","",${shortened(f`INDEX(${market.regions},1,N(${across}))`, LONGEST.region)})`,
    },
    others: {
      title: "Partners of it elsewhere",
      format: "whole",
      cell: ({ down }) =>
        f`IF(${down}="","",SUMPRODUCT((${table.vertical}=INDEX(${market.verticals},N(${down})))*(${table.kind}="Yes")))`,
    },
  };
}

/** Where each of them stands among verticals and regions. */
export function gapPlaces({ market: { places } }: Model): PageColumns<GapKey, "down" | "across"> {
  return {
    down: {
      title: "Vertical",
      format: "whole",
      cell: (_, row) => {
        const found = places.map((ref) => f`IFERROR(MATCH(${row + 1},${ref},0),0)`);
        const sum = f`${joined(found, "+")}`;
        return f`IF(${sum}=0,"",${sum})`;
      },
    },
    across: {
      title: "Region",
      format: "whole",
      cell: (_, row) =>
        joined(
          places.map((ref, index) => f`${index + 1}*COUNTIFS(${ref},${row + 1})`),
          "+",
        ),
    },
  };
}
