import { BAND_FROM } from "../../domain/accounts/propensity";
import { contentsOf, type Lines, looksOf, type PageColumn } from "../kit/columns";
import { innerWidth } from "../kit/sheet-sizes";
import { textWidth } from "../kit/text-measure";
import { f, type Formula } from "../shared/formula";
import { columnLetters, type Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { STYLES } from "../shared/styles";
import { LEVELS } from "./levels";
import { PRODUCTS_ACROSS, type Model, type TargetKey } from "./model";

/** Margin; account; products; gap; place, account, product, band, expected. */
export const WIDTHS = [2, 21, ...Array<number>(PRODUCTS_ACROSS).fill(8), 2, 4, 21, 13, 9, 12] as const;
const MAP = 1;
const RIGHT = 1 + MAP + PRODUCTS_ACROSS + 1;
export const AT = {
  map: MAP,
  right: RIGHT,
  account: RIGHT + 1,
  product: RIGHT + 2,
  band: RIGHT + 3,
  expected: RIGHT + 4,
};
const TITLE_HEIGHT = 46;

const INSTALLED_SIGN = LEVELS.find(({ position }) => position === "Installed")!.sign;
/** Of scores up to 100. */
const ABOVE_ALL = 101;
export const LEGEND =
  "● installed, O opportunity, R registered, C competitor, – not suitable, × not open to you, ? not enough known; a number: how likely, of 100.";
export const RULE = "Competitor and Not suitable leave whitespace.";

/** A name as a cell of a column has room for it on a line of its own. */
export function fittedName(text: string, column: number): string {
  const room = innerWidth({ columnWidths: WIDTHS }, column);
  if (textWidth(text) <= room) return text;
  let length = text.length - 1;
  while (length > 1 && textWidth(`${text.slice(0, length).trimEnd()}…`) > room) length -= 1;
  return `${text.slice(0, length).trimEnd()}…`;
}

/** A product above its column: at most three lines, words that are too long cut. */
function headed(product: string): string {
  const look = STYLES.columnHeaderCenter;
  const room = innerWidth({ columnWidths: WIDTHS }, MAP + 1);
  const cut = (word: string) => {
    if (textWidth(word, look) <= room) return word;
    let length = word.length - 1;
    while (length > 1 && textWidth(`${word.slice(0, length)}…`, look) > room) length -= 1;
    return `${word.slice(0, length)}…`;
  };
  const words = product
    .split(/[\s-]+/)
    .filter(Boolean)
    .map(cut);
  return words.length > 3 ? `${words.slice(0, 2).join(" ")} …` : words.join(" ");
}

/** How likely the product is, else where the account stands. */
function signOf({ matrix, levels }: Model, row: number, index: number): Formula {
  const [standing, score] = [matrix.standing[row]!.at(index), matrix.score[row]!.at(index)];
  return f`IFERROR(INT(ROUND(${score},9)),INDEX(${levels.sign},MATCH(${standing},${levels.from},1)))`;
}

/** Accounts down, some of the products across, each cell a sign or a number; returns the row below. */
export function putMap(
  sheet: SheetBuilder,
  row: number,
  {
    model,
    labels,
    first,
    accounts,
  }: { model: Model; labels: readonly string[]; first: number; accounts: number },
): number {
  const products = labels.slice(first, first + PRODUCTS_ACROSS);
  sheet.put(row, MAP, "Account", "columnHeaderLeft").height(row, TITLE_HEIGHT);
  products.forEach((label, index) => sheet.put(row, MAP + 1 + index, headed(label), "columnHeaderCenter"));
  for (let down = 0; down < accounts; down += 1) {
    sheet.put(row + 1 + down, MAP, f`${model.accounts.label.fixed(0, down)}`, "label");
    products.forEach((_, index) =>
      sheet.put(row + 1 + down, MAP + 1 + index, signOf(model, down, first + index), "status"),
    );
  }
  colour(sheet, { row: row + 1, column: MAP + 1, rows: accounts, columns: products.length });
  return row + 1 + accounts;
}

function colour(
  sheet: SheetBuilder,
  box: { row: number; column: number; rows: number; columns: number },
): void {
  const cell = `${columnLetters(box.column)}${box.row + 1}`;
  const from = (least: number, below: number) =>
    f`${`AND(ISNUMBER(${cell}),N(${cell})>=${least},N(${cell})<${below})`}`;
  sheet
    .rule(box, from(BAND_FROM.High, ABOVE_ALL), "green")
    .rule(box, from(BAND_FROM.Medium, BAND_FROM.High), "yellow")
    .rule(box, f`${`${cell}="${INSTALLED_SIGN}"`}`, "rungReached");
}

/** A column of the ten, and where on the page it stands. */
export interface Placed {
  at: number;
  column: PageColumn<TargetKey>;
}

/** Columns of the ten where there is room for them, each below its title; returns the row below. */
export function putTargets(
  sheet: SheetBuilder,
  row: number,
  lines: Lines<TargetKey>,
  placed: Readonly<Partial<Record<TargetKey, Placed>>>,
): number {
  let rows = 0;
  for (const [key, { at, column }] of Object.entries(placed) as [TargetKey, Placed][]) {
    const ref: Ref = lines.refs[key];
    const { head, cells: style } = looksOf(column);
    const content = contentsOf(lines, column);
    sheet.put(row, at, column.title, head);
    sheet.fill(ref, { row: row + 1, column: at }, (_, down) => content(down), {
      style,
      format: column.format,
    });
    if (column.words) sheet.statusRules(ref, ref.at(0), column.words);
    rows = ref.rows;
  }
  return row + 1 + rows;
}
