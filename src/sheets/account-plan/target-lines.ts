import { MOST_AN_ACCOUNT } from "../../domain/accounts/account-summary";
import { BANDS } from "../../domain/accounts/propensity";
import { LAST_DAY } from "../../domain/shared/bounds";
import type { PageColumn, PageColumns } from "../kit/columns";
import { f, type Formula } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import { dayAndMonthText, plainMoneyText, shortened } from "../shared/words";
import { accountList, LIST_ROW } from "./account-lines";
import { NONE } from "./matrix";
import type { CandidateKey, Model, TargetKey } from "./model";
import { AT, type Placed } from "./page-blocks";

/** The three best of each account, put in one order: by expected value, then by the trigger's day, then as accounts stand. */
export function candidateLines({
  accounts,
  matrix,
  candidates,
  products,
}: Model): PageColumns<CandidateKey, CandidateKey> {
  const accountOf = (row: number) => Math.floor(row / MOST_AN_ACCOUNT);
  const nth = (row: number) => (row % MOST_AN_ACCOUNT) + 1;
  const all = (key: CandidateKey) => candidates[key];
  const last = products.number.columns + 1;
  return {
    number: { title: "Candidate", cell: (_, row) => row + 1 },
    account: { title: "Account", cell: (_, row) => accountOf(row) + 1 },
    expected: {
      title: "Expected",
      cell: (_, row) => f`IFERROR(LARGE(${matrix.expected[accountOf(row)]!},${nth(row)}),${NONE})`,
    },
    after: {
      title: "Behind product",
      cell: ({ expected }, row) => {
        if (nth(row) === 1) return 0;
        const [value, product] = [candidates.expected.at(0, row - 1), candidates.product.at(0, row - 1)];
        return f`IF(AND(${expected}>0,${expected}=${value}),${product},0)`;
      },
    },
    product: {
      title: "Product",
      cell: ({ expected, after }, row) => {
        const same = f`(${matrix.expected[accountOf(row)]!}=${expected})*(${products.number}>${after})`;
        return f`IF(${expected}<=0,"",${last}-SUMPRODUCT(MAX(${same}*(${last}-${products.number}))))`;
      },
    },
    day: {
      title: "Trigger",
      cell: (_, row) => {
        const day = accounts.trigger.at(0, accountOf(row));
        return f`IF(${day}="",${LAST_DAY + 1},${day})`;
      },
    },
    place: {
      title: "Place",
      cell: ({ number, product, expected, day }) => {
        // Counts go through an index, arrays cell by cell; a criterion with a sign would round what is expected.
        const more = f`SUMPRODUCT((${all("expected")}>${expected})*1)`;
        const same = f`${all("expected")},${expected},${all("day")}`;
        const sooner = f`COUNTIFS(${same},"<"&${day})+COUNTIFS(${same},${day},${all("number")},"<"&${number})`;
        return f`IF(${product}="","",1+${more}+${sooner})`;
      },
    },
  };
}

/** What the ten are; blank where there are fewer. */
export function targetLines(
  model: Model,
): PageColumns<
  TargetKey,
  "number" | "line" | "account" | "product" | "value" | "score" | "band" | "expected" | "stepRow"
> {
  const { candidates, accounts, products, matrix, inputs } = model;
  const whole = (rows: readonly Ref[]) => f`${rows[0]!.fixed(0)}:${rows.at(-1)!.fixed(rows[0]!.columns - 1)}`;
  const cell =
    (rows: readonly Ref[]) =>
    ({ line }: Line) =>
      f`INDEX(${whole(rows)},INDEX(${candidates.account},${line}),INDEX(${candidates.product},${line}))`;
  const [high, medium, low] = BANDS;
  return {
    number: { title: "Place", always: true, cell: (_, row) => row + 1 },
    line: {
      title: "Candidate",
      always: true,
      cell: ({ number }) => f`IFERROR(MATCH(${number},${candidates.place},0),"")`,
    },
    account: {
      title: "Account",
      cell: ({ line }) => f`INDEX(${accounts.name},INDEX(${candidates.account},${line}))`,
    },
    product: {
      title: "Product",
      cell: ({ line }) => f`INDEX(${products.name},1,INDEX(${candidates.product},${line}))`,
    },
    value: { title: "Value", format: "money", cell: cell(matrix.value) },
    score: { title: "Score", format: "score", cell: cell(matrix.score) },
    band: {
      title: "Band",
      cell: ({ score }) =>
        f`IF(ROUND(${score},9)>=60,"${high}",IF(ROUND(${score},9)>=35,"${medium}","${low}"))`,
    },
    expected: {
      title: "Expected",
      format: "money",
      cell: ({ value, band }) =>
        f`${value}*IF(${band}="${high}",${inputs.chance_high.used},IF(${band}="${medium}",${inputs.chance_medium.used},${inputs.chance_low.used}))`,
    },
    stepRow: { title: "Row of the next step", format: "whole", cell: (line) => stepRow(model, line) },
  };
}

type Line = Readonly<Record<TargetKey, CellRef>>;
type PlacedColumns = Readonly<Partial<Record<TargetKey, Placed>>>;
const NEXT_STEP_SHOWN = 34;

/** The ten as one looks at them first. */
export function firstTargets(model: Model): PlacedColumns {
  return {
    place: placed(AT.right, { title: "#", look: "status", cell: ({ number }) => f`${number}` }),
    accountShown: placed(AT.account, accountColumn(model, "Talk about")),
    productShown: placed(AT.product, productColumn(model)),
    bandShown: placed(AT.band, {
      title: "Likely",
      look: "status",
      words: { green: ["High"], yellow: ["Medium"], red: [] },
      cell: ({ band }) => f`${band}`,
    }),
    expectedShown: placed(AT.expected, {
      title: "Expected",
      cell: ({ expected }) => plainMoneyText(expected),
    }),
  };
}

/** The same with why: what to talk through, and what was said of it. */
export function reasons(model: Model): PlacedColumns {
  const { accounts } = model;
  const ofAccount = (line: Line, column: Ref) => f`INDEX(${column},${accountOf(model, line)})`;
  return {
    where: placed(1, accountColumn(model, "Account")),
    what: placed(2, productColumn(model)),
    likely: placed(4, {
      title: "Likely, of 100",
      format: "whole",
      cell: ({ score }) => f`INT(ROUND(${score},9))`,
    }),
    worth: placed(5, { title: "Value", cell: ({ value }) => plainMoneyText(value) }),
    relation: placed(6, {
      title: "Ties, of 5",
      format: "whole",
      cell: (line) => f`${ofAccount(line, accounts.relationship)}`,
    }),
    day: placed(7, {
      title: "Trigger",
      look: "text",
      cell: (line) => {
        const day = ofAccount(line, accounts.trigger);
        return f`IF(${day}="","",${dayAndMonthText(day)})`;
      },
    }),
    rank: placed(AT.right, { title: "#", look: "status", cell: ({ number }) => f`${number}` }),
    next: placed(AT.account, {
      title: "Next step",
      look: "text",
      cell: ({ stepRow: row }) =>
        f`IF(${row}=0,"",${shortened(accountList.text("nextStep", row), NEXT_STEP_SHOWN)})`,
    }),
  };
}

const placed = (at: number, column: PageColumn<TargetKey>): Placed => ({ at, column });
const accountOf = ({ candidates }: Model, { line }: Line) => f`INDEX(${candidates.account},${line})`;

function accountColumn(model: Model, title: string): PageColumn<TargetKey> {
  return {
    title,
    look: "text",
    cell: (line) => f`INDEX(${model.accounts.label},${accountOf(model, line)})`,
  };
}

function productColumn({ products, candidates }: Model): PageColumn<TargetKey> {
  return {
    title: "Product",
    look: "text",
    cell: ({ line }) => f`INDEX(${products.label},1,INDEX(${candidates.product},${line}))`,
  };
}

/** The row that says the next step: the cell's own, else the account's; 0 without one. */
function stepRow({ partner }: Model, { account, product }: Line): Formula {
  const column = (field: Parameters<typeof accountList.column>[0]) => accountList.column(field);
  const here = f`(${column("partner")}=${partner.name})*(${column("account")}=${account})*((${column("product")}=${product})+(${column("product")}=""))*(LEN(${column("nextStep")})>0)`;
  return f`SUMPRODUCT(MAX(${here}*${LIST_ROW}))`;
}
