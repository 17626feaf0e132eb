import { type MappedAccount, roleText } from "../../domain/relations/role-map";
import { ACCOUNT_ROLES, accountRolesTable } from "../../domain/shared/tables/contact-tables";
import { fitting, lineHeightOf } from "../contact-sheets/contact-sheet";
import { type PageCheck, standsOnce, worthKnowing } from "../kit/checks";
import type { PageColumns } from "../kit/columns";
import { asOfLine, inputsOf } from "../kit/inputs";
import { Page } from "../kit/page";
import { tableCells } from "../kit/table-cells";
import { f, joined, quoted } from "../shared/formula";
import { partnerLines, partnerRefs } from "../shared/partner-block";
import type { PartnerPageInput } from "../shared/partner-pages";
import { each, Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import { countedText, longDateText } from "../shared/words";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import { roleMapDefinition } from "./definition";

const WIDTHS = [2, 19, 17, 17, 17, 17, 17, 17, 17] as const;
const ROLES = ACCOUNT_ROLES.map((_, index) => `role${index}` as const);
const PLACES = ACCOUNT_ROLES.map((_, index) => `place${index}` as const);
type RoleKey = (typeof ROLES)[number];
type PlaceKey = (typeof PLACES)[number];
type LineKey = "account" | RoleKey | PlaceKey;
const cells = tableCells(accountRolesTable);
const [WHOSE, ACCOUNT, ROLE, PERSON] = [
  cells.column("partner"),
  cells.column("account"),
  cells.column("role"),
  cells.column("person"),
];

export interface RoleMapInput extends PartnerPageInput {
  accounts: readonly MappedAccount[];
}

function createModel(accounts: number) {
  const one = (label: string) => new Ref(label);
  const column = (label: string) => new Ref(label, 1, Math.max(1, accounts));
  return {
    partner: partnerRefs(),
    inputs: inputsOf("as_of"),
    lines: each<LineKey, Ref>(["account", ...ROLES, ...PLACES], column),
    totals: each(["mapped", "decides", "opens", "rows"], one),
    checks: each(["partner", "leftOut", "more", "lines", "all"], one),
  };
}
type Model = ReturnType<typeof createModel>;

/** Who has which part at a partner's customers and opens which door, for ourselves: native formulas over Account roles. */
export function roleMapSheet({ partner, asOf, values, tables, accounts }: RoleMapInput): SheetPlan {
  const page = new Page({
    kind: roleMapDefinition.kind,
    subject: { partner },
    title: wholeTitle(roleMapDefinition, { partner }),
    widths: WIDTHS,
    closed: true,
    firstPageOnly: true,
  });
  const settings = page.settings("asOf");
  const texts = fitting(
    accounts.map(({ account, people }) => [
      account,
      ...ACCOUNT_ROLES.map((role) => (people[role] ? roleText(people[role]) : null)),
    ]),
    WIDTHS,
  );
  const model = createModel(texts.length);
  const { lines, inputs, totals, checks } = model;
  page
    .head(headOf(model))
    .list({ refs: lines }, roleColumns(texts.map(([account]) => account ?? "")), {
      heading: "Who has which part; → opens the door to",
    })
    .endPage()
    .inputs(inputs, { as_of: asOfLine(settings, "The day that stands on the page.") }, values, {
      default: 3,
      override: 4,
      used: 5,
      source: 6,
    });
  texts.forEach((line, row) => page.sheet.height(lines.account.box.row + row, lineHeightOf(line, WIDTHS)));
  page
    .calculate("Partner", (block) => partnerLines(block, model.partner, partner))
    .calculateList("Rows of cam_account_roles by role", { refs: lines }, placeColumns(model))
    .calculate("Accounts", (block) => {
      const without = (role: number) => f`SUMPRODUCT((${lines.account}<>"")*(${lines[PLACES[role]!]!}=0))`;
      block
        .single("Mapped", totals.mapped, f`SUMPRODUCT((${lines.account}<>"")*1)`, "whole")
        .single(
          "Nobody known who decides",
          totals.decides,
          without(ACCOUNT_ROLES.indexOf("Decides")),
          "whole",
        )
        .single(
          "Nobody known who opens the door",
          totals.opens,
          without(ACCOUNT_ROLES.indexOf("Opens the door")),
          "whole",
        );
    });
  return page
    .checks(checksOf(model, tables), {
      all: checks.all,
      legend: "Change people in the table Account roles; this page follows. For us alone.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(() => ({
      accounts: lines.account,
      people: blockBeside(ROLES.map((key) => lines[key]!)),
      mapped: totals.mapped,
      without_decider: totals.decides,
      without_door: totals.opens,
      check: checks.all,
    }))
    .build({ asOf }, { label: 1, key: 3, value: 4, note: 6 });
}

/** Columns side by side as one block. */
function blockBeside(columns: readonly Ref[]): Ref {
  const { row, column, rows } = columns[0]!.box;
  return new Ref("people", columns.length, rows).place(row, column);
}

function roleColumns(accounts: readonly string[]): PageColumns<LineKey, "account" | RoleKey> {
  const roles = ACCOUNT_ROLES.map((role, index) => [
    ROLES[index]!,
    {
      title: role,
      look: "passage" as const,
      cell: (line: Readonly<Record<LineKey, Ref | { address: string }>>) => {
        const place = line[PLACES[index]!] as Ref;
        const door = cells.at("opens", place);
        return f`IF(${place}=0,"",${cells.at("person", place)}&IF(LEN(${door})=0,""," → "&${door}))`;
      },
    },
  ]);
  return {
    account: { title: "Customer", look: "passage", cell: (_, row) => accounts[row] ?? null },
    ...Object.fromEntries(roles),
  } as PageColumns<LineKey, "account" | RoleKey>;
}

/** By customer and role the row of the table, 0 where there is none. */
function placeColumns({ partner }: Model): PageColumns<LineKey, PlaceKey> {
  const place = f`(ROW(${WHOSE})-MIN(ROW(${WHOSE}))+1)`;
  return Object.fromEntries(
    ACCOUNT_ROLES.map((role, index) => [
      PLACES[index]!,
      {
        title: role,
        format: "whole",
        cell: ({ account }: { account: Ref }) =>
          f`IF(${account}="",0,SUMPRODUCT(MAX((${WHOSE}=${partner.name})*(${ACCOUNT}=${account})*(${ROLE}=${quoted(role)})*(LEN(${PERSON})>0)*${place})))`,
      },
    ]),
  ) as unknown as PageColumns<LineKey, PlaceKey>;
}

function headOf({ partner, inputs, totals }: Model): Parameters<Page["head"]>[0] {
  const { mapped, decides, opens } = totals;
  const one = countedText(decides, "customer", "customers");
  return {
    title: f`${partner.name}&": who opens which door"`,
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  For us alone: not to be handed over"`,
    cards: [
      { columns: [1, 2], label: "Customers", value: f`${mapped}&""`, note: "with somebody known" },
      { columns: [3, 4], label: "Nobody decides", value: f`${decides}&""`, note: "whom we know" },
      { columns: [5, 6], label: "No door open", value: f`${opens}&""`, note: "nobody opens it" },
    ],
    message: f`IF(${mapped}=0,"Nobody is known at any customer yet.",IF(${decides}>0,"At "&${one}&" nobody is known who decides.",IF(${opens}>0,"Who decides is known everywhere; at "&${countedText(opens, "customer", "customers")}&" nobody opens the door.","Who decides and who opens the door is known everywhere.")))`,
  };
}

function checksOf({ checks, partner, lines, totals }: Model, tables: TablesRead): PageCheck[] {
  const own = f`(${WHOSE}=${partner.name})*(LEN(${ACCOUNT})>0)*(LEN(${PERSON})>0)*(LEN(${ROLE})>0)`;
  const placed = joined(
    PLACES.map((key) => f`SUMPRODUCT((${lines[key]!}>0)*1)`),
    "+",
  );
  return [
    standsOnce(checks.partner, partner),
    ...rowsLeftOut(checks.leftOut, tables, partner),
    {
      label: "Rows of the table",
      ref: totals.rows,
      value: f`SUMPRODUCT(${own}*1)`,
      format: "whole",
    },
    {
      label: "Lines and rows agree",
      ref: checks.lines,
      value: f`${placed}+${checks.more}=${totals.rows}`,
      must: { hold: f`${checks.lines}`, failure: f`" The lines and the table differ."` },
    },
    worthKnowing(
      {
        label: "Rows without a line",
        ref: checks.more,
        value: f`SUMPRODUCT(${own}*(1-ISNUMBER(MATCH(${ACCOUNT},${lines.account},0))))`,
      },
      { one: "row", many: "rows", words: "more in the table than lines: build the page again (Rebuild)." },
    ),
  ];
}
