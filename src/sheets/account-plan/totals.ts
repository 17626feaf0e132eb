import type { CalculationBlock } from "../shared/calculation-block";
import { f, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Model } from "./model";

/** What accounts that have no line on the sheet came to when it was built. */
export interface Rest {
  accounts: number;
  /** Null where no value is known. */
  value: number | null;
  covered: number;
  suitable: number;
  /** Accounts with whitespace, and those of them with a next step. */
  open: number;
  stepped: number;
}

export function restLines(block: CalculationBlock, { rest }: Model, given: Rest): void {
  block
    .single("Accounts", rest.accounts, given.accounts, {
      format: "whole",
      note: "As counted when the sheet was built; the pane lists them",
    })
    .single("Whitespace value", rest.value, given.value, "money")
    .single("Covered cells", rest.covered, given.covered, "whole")
    .single("Suitable cells", rest.suitable, given.suitable, "whole")
    .single("Accounts with whitespace", rest.open, given.open, "whole")
    .single("Of them with a next step", rest.stepped, given.stepped, "whole");
}

/** What the whole plan comes to, the accounts without a line among them. */
export function totalLines(
  block: CalculationBlock,
  { totals, accounts, matrix, rest, products, targets }: Model,
): void {
  const all = (rows: readonly Ref[], of: "SUM" | "COUNT") =>
    joined(
      rows.map((row) => f`${of}(${row})`),
      "+",
    );
  const cells = products.name.columns * accounts.name.rows;
  block
    .single(
      "Whitespace value",
      totals.value,
      f`IF(${all(matrix.value, "COUNT")}+COUNT(${rest.value})=0,"",${all(matrix.value, "SUM")}+N(${rest.value}))`,
      "money",
    )
    .single("Covered cells", totals.covered, f`SUM(${accounts.covered})+${rest.covered}`, "whole")
    .single(
      "Suitable cells",
      totals.suitable,
      f`${cells}-SUM(${accounts.unsuited})+${rest.suitable}`,
      "whole",
    )
    .single(
      "Coverage",
      totals.coverage,
      f`IF(${totals.suitable}=0,"",${totals.covered}/${totals.suitable})`,
      {
        format: "percent",
        note: "Installed, opportunity and registered, of all cells that are not Not suitable",
      },
    )
    .single("Accounts with whitespace", totals.accounts, f`SUM(${accounts.open})+${rest.open}`, "whole")
    .single(
      "Of them with a next step",
      totals.stepped,
      f`SUMPRODUCT(${accounts.open}*${accounts.step})+${rest.stepped}`,
      "whole",
    )
    .single(
      "Share with a next step",
      totals.stepShare,
      f`IF(${totals.accounts}=0,"",${totals.stepped}/${totals.accounts})`,
      "percent",
    )
    .single("Expected of the ten", totals.expected, f`SUM(${targets.expected})`, "money");
}
