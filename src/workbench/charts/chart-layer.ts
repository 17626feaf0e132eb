import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/preset-sheets-core";
import type { HostModel } from "../host/model/host-model";
import { referencedValues } from "../host/model/referenced-values";
import type { ChartState } from "../host/model/state";
import { shownFrame, shownSizes } from "../host/shown-places";
import { chartSvg } from "./chart-svg";
import type { ChartSource } from "./plot-data";

const PIXELS_A_POINT = 96 / 72;
/** The grid's own headers. */
const ROW_HEADER = 46;
const COLUMN_HEADER = 20;
const REDRAWS =
  /set-range-values|calculation-result|worksheet-(col-width|row-height)|(rows?|cols?)-(hidden|visible)|frozen|insert-|remove-/;

interface Shown {
  element: HTMLElement;
  chart: ChartState;
  stale: boolean;
}

/** The active sheet's charts, drawn over the grid and moved with it. */
export class ChartLayer {
  private readonly layer = document.createElement("div");
  private readonly shown = new Map<string, Shown>();
  private readonly source: ChartSource;
  private frame = 0;

  constructor(
    private readonly api: FUniver,
    private readonly model: HostModel,
    container: HTMLElement,
  ) {
    this.layer.className = "chart-layer";
    container.append(this.layer);
    this.source = {
      values: (reference, visibleOnly = false) => referencedValues(model, reference, visibleOnly),
      text: (value, numberFormat) => model.textOf(value, numberFormat),
    };
    api.addEvent(api.Event.Scroll, () => this.schedule(false));
    api.addEvent(api.Event.ActiveSheetChanged, () => this.schedule(false));
    api.addEvent(api.Event.CommandExecuted, ({ id }) => {
      if (REDRAWS.test(id)) this.schedule(true);
    });
    new ResizeObserver(() => this.schedule(false)).observe(container);
  }

  /** Charts were added, changed or removed. */
  refresh(): void {
    this.schedule(true);
  }

  private schedule(stale: boolean): void {
    if (stale) for (const shown of this.shown.values()) shown.stale = true;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  private draw(): void {
    const sheetId = this.model.grid.activeSheet();
    const { charts } = this.model.look(sheetId);
    const keyOf = (chart: ChartState) => chart.id;
    const keys = new Set(charts.map(keyOf));
    for (const [key, { element }] of this.shown)
      if (!keys.has(key)) {
        element.remove();
        this.shown.delete(key);
      }
    this.coverGrid();
    for (const chart of charts) {
      const shown = this.shown.get(keyOf(chart)) ?? this.add(keyOf(chart), chart);
      if (shown.stale || shown.chart !== chart) {
        const { width, height } = shownFrame(chart, { grid: this.model.grid, sheetId });
        const picture = chartSvg(chart, width * PIXELS_A_POINT, height * PIXELS_A_POINT, this.source);
        // Nothing is seen of a chart that stands on hidden rows or columns alone.
        shown.element.replaceChildren(...(width && height ? [picture] : []));
        Object.assign(shown, { stale: false, chart });
      }
      this.place(sheetId, shown);
    }
  }

  private add(key: string, chart: ChartState): Shown {
    const element = document.createElement("div");
    this.layer.append(element);
    const shown = { element, chart, stale: true };
    this.shown.set(key, shown);
    return shown;
  }

  /** The grid's canvas is the largest one; the others are its headers and editors. */
  private coverGrid(): void {
    const container = this.layer.parentElement;
    const canvas = [...(container?.querySelectorAll("canvas") ?? [])].sort(
      (a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight,
    )[0];
    if (!container || !canvas) return;
    const [outer, inner] = [container.getBoundingClientRect(), canvas.getBoundingClientRect()];
    Object.assign(this.layer.style, {
      left: `${inner.x - outer.x}px`,
      top: `${inner.y - outer.y}px`,
      width: `${inner.width}px`,
      height: `${inner.height}px`,
    });
  }

  private place(sheetId: string, { element, chart }: Shown): void {
    const { grid } = this.model;
    const frozen = grid.frozen(sheetId);
    const pixels = (size: (i: number) => number, from: number, to: number) => {
      let sum = 0;
      for (let i = from; i < to; i++) sum += size(i) * PIXELS_A_POINT;
      return sum;
    };
    const width = shownSizes({ grid, sheetId, axis: "columns" });
    const height = shownSizes({ grid, sheetId, axis: "rows" });
    const scroll = this.api.getActiveWorkbook()?.getActiveSheet()?.getScrollState();
    const frozenWidth = pixels(width, 0, frozen.columns);
    const frozenHeight = pixels(height, 0, frozen.rows);
    const scrolledX =
      pixels(width, frozen.columns, frozen.columns + (scroll?.sheetViewStartColumn ?? 0)) +
      (scroll?.offsetX ?? 0);
    const scrolledY =
      pixels(height, frozen.rows, frozen.rows + (scroll?.sheetViewStartRow ?? 0)) + (scroll?.offsetY ?? 0);
    const frame = shownFrame(chart, { grid, sheetId });
    const [left, top] = [frame.left * PIXELS_A_POINT, frame.top * PIXELS_A_POINT];
    // A chart that begins in the frozen part stays; others pass below it.
    const x = ROW_HEADER + left - (left >= frozenWidth ? scrolledX : 0);
    const y = COLUMN_HEADER + top - (top >= frozenHeight ? scrolledY : 0);
    const edgeX = ROW_HEADER + (left >= frozenWidth ? frozenWidth : 0);
    const edgeY = COLUMN_HEADER + (top >= frozenHeight ? frozenHeight : 0);
    Object.assign(element.style, {
      left: `${x}px`,
      top: `${y}px`,
      clipPath: `inset(${Math.max(0, edgeY - y)}px 0 0 ${Math.max(0, edgeX - x)}px)`,
    });
  }
}
