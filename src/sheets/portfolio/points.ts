import type { PageColumn } from "../kit/columns";
import type { ChartBeside, Page } from "../kit/page";
import { mustBeNone, type PageCheck } from "../kit/checks";
import { f, type Formula } from "../shared/formula";
import { each, Ref } from "../shared/reference";
import type { CellFormat } from "../shared/styles";
import type { Line, LineKey, PortfolioModel } from "./model";

/** A picture in which some partners are points with their names. */
export interface Points {
  /** Places of the partners in the list, as they were when this was built. */
  of: readonly number[];
  refs: Readonly<Record<"name" | "x" | "y", Ref>>;
  unmeasured: Ref;
}

export function pointsOf(of: readonly number[]): Points {
  return {
    of,
    refs: each(["name", "x", "y"], (label) => new Ref(`points: ${label}`, 1, of.length)),
    unmeasured: new Ref("points without a figure"),
  };
}

export interface PointAxis {
  title: string;
  format: CellFormat;
  cell: (line: Line) => Formula;
}

/** The cells of the picture, which stand in the calculations. */
export function calculatePoints(
  page: Page,
  { of, refs }: Points,
  { model, names, x, y }: { model: PortfolioModel; names: readonly string[]; x: PointAxis; y: PointAxis },
): void {
  const line = (row: number) =>
    new Proxy(model.lines, {
      get: (all, key) => all[key as LineKey].at(0, of[row]!),
    }) as unknown as Line;
  const axis = ({ title, format, cell }: PointAxis): PageColumn<"name" | "x" | "y"> => ({
    title,
    format,
    cell: (_, row) => cell(line(row)),
  });
  page.calculateList(
    `${y.title} by ${x.title.toLowerCase()}`,
    { refs },
    {
      name: { title: "Partner", look: "text", cell: (_, row) => names[of[row]!]! },
      x: axis(x),
      y: axis(y),
    },
  );
}

export function pointsChart(
  { refs }: Points,
  chart: Pick<ChartBeside, "name" | "altText" | "columns" | "finding" | "axisTitles" | "valueFormat">,
): ChartBeside {
  return { ...chart, type: "scatter", title: "", figures: [refs.name, refs.x, refs.y] };
}

/** A point without a figure would stand at 0. */
export function allMeasured({ refs, unmeasured }: Points): PageCheck {
  return mustBeNone(
    {
      label: "Partners of the picture without a figure",
      ref: unmeasured,
      value: f`${2 * refs.x.rows}-COUNT(${refs.x})-COUNT(${refs.y})`,
    },
    {
      one: "figure",
      many: "figures",
      words: "of the partners in the picture is no longer known: build it again in the add-in (Rebuild).",
    },
  );
}
