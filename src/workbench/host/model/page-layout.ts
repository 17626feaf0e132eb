import { SHEET_COLUMNS } from "../../../domain/shared/excel-limits";
import { parseAddress } from "../a1";
import { HostObject, oneOf } from "../host-object";
import { invalidArgument } from "../rich-error";
import type { GridBox, PageLayoutData } from "../workbook-data";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";
import { Range } from "./range";

const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Excel's normal margins, in points. */
const NORMAL = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };
type Margin = (typeof MARGINS)[number];
type Field = keyof NonNullable<PageLayoutData["headersFooters"]>;

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
    return [
      "bottomMargin",
      "centerHorizontally",
      "centerVertically",
      "leftMargin",
      "orientation",
      "paperSize",
      "printGridlines",
      "printHeadings",
      "rightMargin",
      "topMargin",
      "zoom",
    ];
  }
  get $data(): PageLayoutData {
    return this.model.sheet(this.sheetId).pageLayout;
  }
  $boxOf(range: unknown, location: string): GridBox {
    const box =
      range instanceof Range ? range.box : typeof range === "string" ? parseAddress(range)?.box : undefined;
    return box ?? invalidArgument(location);
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
  get centerVertically(): boolean {
    return this.$data.centerVertically ?? false;
  }
  set centerVertically(value: unknown) {
    this.$data.centerVertically = value === true;
  }
  get printGridlines(): boolean {
    return this.$data.printGridlines ?? false;
  }
  set printGridlines(value: unknown) {
    this.$data.printGridlines = value === true;
  }
  get printHeadings(): boolean {
    return this.$data.printHeadings ?? false;
  }
  set printHeadings(value: unknown) {
    this.$data.printHeadings = value === true;
  }

  $margin(side: Margin): number {
    return this.$data.margins?.[side] ?? NORMAL[side];
  }
  $setMargin(side: Margin, points: unknown): void {
    if (typeof points !== "number" || !(points >= 0)) invalidArgument(`PageLayout.${side}Margin`);
    this.$data.margins = { ...this.$data.margins, [side]: points };
  }
  get leftMargin(): number {
    return this.$margin("left");
  }
  set leftMargin(points: unknown) {
    this.$setMargin("left", points);
  }
  get rightMargin(): number {
    return this.$margin("right");
  }
  set rightMargin(points: unknown) {
    this.$setMargin("right", points);
  }
  get topMargin(): number {
    return this.$margin("top");
  }
  set topMargin(points: unknown) {
    this.$setMargin("top", points);
  }
  get bottomMargin(): number {
    return this.$margin("bottom");
  }
  set bottomMargin(points: unknown) {
    this.$setMargin("bottom", points);
  }
  get headerMargin(): number {
    return this.$margin("header");
  }
  set headerMargin(points: unknown) {
    this.$setMargin("header", points);
  }
  get footerMargin(): number {
    return this.$margin("footer");
  }
  set footerMargin(points: unknown) {
    this.$setMargin("footer", points);
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
    this.$data.printArea = this.$boxOf(area, "PageLayout.setPrintArea");
  }
  getPrintAreaOrNullObject(): Range | null {
    return this.$data.printArea ? new Range(this.model, this.sheetId, this.$data.printArea) : null;
  }
  setPrintTitleRows(rows: unknown): void {
    const { row, rows: count } = this.$boxOf(rows, "PageLayout.setPrintTitleRows");
    this.$data.printTitleRows = { first: row, last: row + count - 1 };
  }
  getPrintTitleRowsOrNullObject(): Range | null {
    const rows = this.$data.printTitleRows;
    if (!rows) return null;
    const box = { row: rows.first, column: 0, rows: rows.last - rows.first + 1, columns: SHEET_COLUMNS };
    return new Range(this.model, this.sheetId, box);
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this);
  }
}

export class HeaderFooterGroup extends HostObject {
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

export class HeaderFooter extends HostObject {
  constructor(readonly layout: PageLayout) {
    super();
  }
  get $type() {
    return "HeaderFooter";
  }
  get $scalars() {
    return ["centerFooter", "centerHeader", "leftFooter", "leftHeader", "rightFooter", "rightHeader"];
  }
  $get(field: Field): string {
    return this.layout.$data.headersFooters?.[field] ?? "";
  }
  $set(field: Field, text: unknown): void {
    if (typeof text !== "string" || text.length > 255) invalidArgument(`HeaderFooter.${field}`);
    this.layout.$data.headersFooters = { ...this.layout.$data.headersFooters, [field]: text };
  }
  get leftHeader(): string {
    return this.$get("leftHeader");
  }
  set leftHeader(text: unknown) {
    this.$set("leftHeader", text);
  }
  get centerHeader(): string {
    return this.$get("centerHeader");
  }
  set centerHeader(text: unknown) {
    this.$set("centerHeader", text);
  }
  get rightHeader(): string {
    return this.$get("rightHeader");
  }
  set rightHeader(text: unknown) {
    this.$set("rightHeader", text);
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
