import type { BookContents } from "./book-contents";
import type { FormulaTexts } from "./formula-texts";

/** Sends the grid and the page what they show of tables, rules and charts, when it changed. */
export class Display {
  private readonly features = new Map<string, string>();
  private readonly charts = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private readonly touched: Set<string>;

  constructor(
    private readonly contents: BookContents,
    private readonly texts: FormulaTexts,
    private readonly chartsChanged: (sheetId: string) => void,
  ) {
    this.touched = contents.watch();
  }

  refresh(): void {
    for (const { id, name } of this.contents.sheets()) {
      if (!this.touched.has(id) && this.names.get(id) === name) continue;
      this.names.set(id, name);
      const { tables, conditionalFormats, validations, charts } = this.contents.look(id);
      const features = JSON.stringify([tables, conditionalFormats, validations, name]);
      if (features !== this.features.get(id)) {
        this.features.set(id, features);
        this.contents.grid.showFeatures(id, {
          tables,
          conditionalFormats: this.resolved(id, conditionalFormats),
          validations: this.resolved(id, validations),
        });
      }
      const pictures = JSON.stringify(charts);
      if (pictures === (this.charts.get(id) ?? "[]")) continue;
      this.charts.set(id, pictures);
      this.chartsChanged(id);
    }
    this.touched.clear();
  }

  /** Rules as the grid needs them: names and table references become A1 with a sheet. */
  private resolved<T extends { rule: object }>(sheetId: string, items: readonly T[]): T[] {
    const formula = (value: unknown) =>
      typeof value === "string" && value.startsWith("=")
        ? this.texts.expand(sheetId, value, 0, 0).formula
        : value;
    return items.map((item) => ({
      ...item,
      rule: Object.fromEntries(Object.entries(item.rule).map(([key, value]) => [key, formula(value)])),
    }));
  }
}
