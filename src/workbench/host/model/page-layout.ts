import { HostObject, oneOf } from "../host-object";
import { invalidArgument } from "../rich-error";
import type { PageLayoutData } from "../../../xlsx/data/workbook-data";
import { boxGiven } from "./cell-block";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";
import { Range } from "./range";

const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Excel's normal left margin, in points. */
const NORMAL_LEFT = 50.4;
type Margin = (typeof MARGINS)[number];
type HeaderFooterField = keyof NonNullable<PageLayoutData["headersFooters"]>;

export class PageLayout extends ModelObject {
  constructor(
    model: HostModel,
    readonly sheetId: string,
  ) {
    super(model);
  }
  get $type() {
    return "PageLayout";
  }
  get $scalars() {
    return ["centerHorizontally", "leftMargin", "orientation", "paperSize", "zoom"];
  }
  get $data(): PageLayoutData {
    return this.model.sheet(this.sheetId).pageLayout;
  }

  get orientation(): string {
    return this.$data.orientation ?? "Portrait";
  }
  set orientation(value: unknown) {
    this.$data.orientation = oneOf(["Portrait", "Landscape"], value, "PageLayout.orientation");
  }
  get paperSize(): string | null {
    return this.$data.paperSize ?? null;
  }
  set paperSize(value: unknown) {
    if (typeof value !== "string" || !value) invalidArgument("PageLayout.paperSize");
    this.$data.paperSize = value;
  }
  get zoom(): NonNullable<PageLayoutData["zoom"]> {
    return this.$data.zoom ?? { scale: 100 };
  }
  set zoom(value: unknown) {
    const { horizontalFitToPages, verticalFitToPages, scale } = (value ?? {}) as Record<string, unknown>;
    const pages = (n: unknown) => n === undefined || n === null || (typeof n === "number" && n >= 0);
    const isScale = scale === undefined || (typeof scale === "number" && scale >= 10 && scale <= 400);
    if (!pages(horizontalFitToPages) || !pages(verticalFitToPages) || !isScale)
      invalidArgument("PageLayout.zoom");
    const { strict } = this.model;
    if (scale === undefined && strict.forgetsPrintFit) {
      strict.forgetsPrintFit--;
      return;
    }
    this.$data.zoom = {
      ...(typeof horizontalFitToPages === "number" ? { horizontalFitToPages } : {}),
      ...(typeof verticalFitToPages === "number" ? { verticalFitToPages } : {}),
      ...(typeof scale === "number" ? { scale } : {}),
    };
  }
  get centerHorizontally(): boolean {
    return this.$data.centerHorizontally ?? false;
  }
  set centerHorizontally(value: unknown) {
    this.$data.centerHorizontally = value === true;
  }

  $setMargin(side: Margin, points: unknown): void {
    if (typeof points !== "number" || !(points >= 0)) invalidArgument(`PageLayout.${side}Margin`);
    this.$data.margins = { ...this.$data.margins, [side]: points };
  }
  get leftMargin(): number {
    return this.$data.margins?.left ?? NORMAL_LEFT;
  }
  set leftMargin(points: unknown) {
    this.$setMargin("left", points);
  }
  setPrintMargins(unit: unknown, margins: unknown): void {
    const factor = POINTS_PER[oneOf(["Points", "Inches", "Centimeters"], unit, "PageLayout.setPrintMargins")];
    for (const [side, value] of Object.entries((margins ?? {}) as Record<string, unknown>))
      this.$setMargin(
        oneOf(MARGINS, side, "PageLayout.setPrintMargins"),
        typeof value === "number" ? value * factor : value,
      );
  }

  setPrintArea(area: unknown): void {
    this.$data.printArea = boxGiven(area, "PageLayout.setPrintArea");
  }
  getPrintAreaOrNullObject(): Range | null {
    return this.$data.printArea ? new Range(this.model, this.sheetId, this.$data.printArea) : null;
  }
  setPrintTitleRows(rows: unknown): void {
    const { row, rows: count } = boxGiven(rows, "PageLayout.setPrintTitleRows");
    this.$data.printTitleRows = { first: row, last: row + count - 1 };
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this);
  }
}

class HeaderFooterGroup extends HostObject {
  constructor(readonly layout: PageLayout) {
    super();
  }
  get $type() {
    return "HeaderFooterGroup";
  }
  get $scalars() {
    return [];
  }
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.layout);
  }
}

class HeaderFooter extends HostObject {
  constructor(readonly layout: PageLayout) {
    super();
  }
  get $type() {
    return "HeaderFooter";
  }
  get $scalars() {
    return ["centerFooter", "leftFooter", "leftHeader", "rightFooter"];
  }
  $get(field: HeaderFooterField): string {
    return this.layout.$data.headersFooters?.[field] ?? "";
  }
  $set(field: HeaderFooterField, text: unknown): void {
    if (typeof text !== "string" || text.length > 255) invalidArgument(`HeaderFooter.${field}`);
    this.layout.$data.headersFooters = { ...this.layout.$data.headersFooters, [field]: text };
  }
  get leftHeader(): string {
    return this.$get("leftHeader");
  }
  set leftHeader(text: unknown) {
    this.$set("leftHeader", text);
  }
  get leftFooter(): string {
    return this.$get("leftFooter");
  }
  set leftFooter(text: unknown) {
    this.$set("leftFooter", text);
  }
  get centerFooter(): string {
    return this.$get("centerFooter");
  }
  set centerFooter(text: unknown) {
    this.$set("centerFooter", text);
  }
  get rightFooter(): string {
    return this.$get("rightFooter");
  }
  set rightFooter(text: unknown) {
    this.$set("rightFooter", text);
  }
}
