import type { SlideId } from "../domain/qbr/slides/slides";
import type { CompanyLook } from "./look";

/** Inches from the upper left corner of a slide of 13.33 × 7.5. */
export interface SlideBox {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Of the theme, so that it follows the company's look; or of a status, which never does. */
export type DeckColor =
  "tx1" | "tx2" | "bg1" | "accent1" | "accent2" | "accent3" | "grey" | "green" | "yellow" | "red";

export interface TextItem {
  kind: "text";
  box: SlideBox;
  text: string;
  /** Points; shrunk and then cut where the text is too long for its box. */
  size: number;
  /** Not below so many points. */
  smallest?: number;
  bold?: boolean;
  color?: DeckColor;
  align?: "left" | "center" | "right";
  valign?: "top" | "middle" | "bottom";
}

export interface ShapeItem {
  kind: "shape";
  box: SlideBox;
  color: DeckColor;
}

interface TableColumn {
  title: string;
  /** Share of what columns that are as wide as their content leave, on any scale. */
  width: number;
  /** Numbers stand at the right. */
  align?: "left" | "right";
  /** As wide as its content, which is never cut; so are numbers. */
  whole?: boolean;
}

/** A text, or one with a colour. */
export type DeckCell = string | { text: string; color?: DeckColor; bold?: boolean };

export interface TableItem {
  kind: "table";
  box: SlideBox;
  columns: readonly TableColumn[];
  rows: readonly (readonly DeckCell[])[];
  /** Points. */
  size: number;
  /** What stands below when rows have no room: "and 3 more". */
  more?: (left: number) => string;
}

interface ChartSeries {
  name: string;
  /** Null where nothing is known. */
  values: readonly (number | null)[];
  color: DeckColor;
}

export interface ChartItem {
  kind: "chart";
  box: SlideBox;
  shape: "columns" | "bars" | "stacked" | "radar";
  categories: readonly string[];
  series: readonly ChartSeries[];
  /** Of the numbers beside bars, as Excel writes formats. */
  format: string;
  /** What stands above it. */
  title: string;
  /** What it shows, for who does not see it. */
  alt: string;
}

export type DeckItem = TextItem | ShapeItem | TableItem | ChartItem;

export interface DeckSlide {
  id: SlideId;
  /** What it is about. */
  title: string;
  /** What it finds. */
  headline: string;
  items: readonly DeckItem[];
  /** Empty in the partner's file. */
  notes: readonly string[];
}

/** For whom a file is: the presenter's has notes. */
export type Audience = "presenter" | "partner";

export interface Deck {
  title: string;
  author: string;
  /** On every slide but the first. */
  footer: string;
  /** The day that the figures are of; the file says it was made then. */
  asOf: number;
  slides: readonly DeckSlide[];
  look: CompanyLook;
}

/** Where a slide's content stands, below headline and above footer. */
export const CONTENT: SlideBox = { x: 0.5, y: 1.85, w: 12.33, h: 4.95 };
/** No text of the deck is smaller, in points; rows of the ten largest deals are. */
export const BODY = 14;
export const DENSE = 12;
