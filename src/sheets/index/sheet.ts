import type { CellValue } from "../../domain/shared/tables/table-definition";
import { mustBeNone } from "../kit/checks";
import type { PageColumns } from "../kit/columns";
import { inputsOf } from "../kit/inputs";
import { Page } from "../kit/page";
import { equalTo, f, type Formula, joined, quoted } from "../shared/formula";
import { each, Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { countedText } from "../shared/words";
import { type KindDefinition, SHEETS } from "../sheets";
import { indexDefinition } from "./definition";
import type { IndexEntry } from "./entries";
import { INDEX_HEADING } from "./heading";

const WIDTHS = [2, 32, 32, 22, 24, 16] as const;
const ROWS_A_PAGE = 50;
const COLUMNS = ["partner", "sheet", "edition", "state"] as const;
type Column = (typeof COLUMNS)[number];
type Lines = Readonly<Record<Column, Ref>>;

/** Links to every built sheet, by partner: native formulas over the workbook's own names. */
export function indexSheet(
  entries: readonly IndexEntry[],
  { heading }: { heading?: CellValue } = {},
): SheetPlan {
  const page = new Page({
    kind: indexDefinition.kind,
    title: indexDefinition.title,
    widths: WIDTHS,
    rowsAPage: ROWS_A_PAGE,
  });
  const inputs = inputsOf("heading");
  const totals = each(["sheets", "listed", "without", "gone", "all"], (label) => new Ref(label));
  const groups = [
    { heading: "Whole workbook", of: entries.filter(({ subject }) => subject.partner === "") },
    { heading: "By CAM", of: entries.filter(({ kind }) => aboutCam(kind)) },
    {
      heading: "By partner",
      of: entries.filter(({ kind, subject }) => subject.partner !== "" && !aboutCam(kind)),
    },
  ]
    .filter(({ of }) => of.length > 0)
    .map((group) => ({ ...group, lines: linesOf(group.of.length) }));
  const partners = groups.find(({ heading: name }) => name === "By partner")?.lines.partner;
  page.head({
    title: f`${inputs.heading.used}`,
    subtitle: f`"A link finds its sheet whatever the tab is called. The add-in keeps this page up to date."`,
    cards: [
      { columns: [1, 1], label: "Sheets", value: f`${totals.sheets}`, note: "Built by the add-in" },
      { columns: [2, 2], label: "Partners with a sheet", value: f`${totals.listed}`, note: "Listed below" },
      {
        columns: [3, 5],
        label: "Partners without one",
        value: f`${totals.without}`,
        note: "Build from the partner's page in the pane",
      },
    ],
    message: f`IF(${totals.sheets}=0,"No sheet is built yet.",${countedText(totals.sheets, "sheet", "sheets")}&"; "&${countedText(totals.listed, "partner has one", "partners have one")}&".")`,
  });
  for (const { heading: name, of, lines } of groups)
    page.list({ refs: lines }, columnsOf(of), { heading: name, titleLines: 1 });
  page.inputs(
    inputs,
    { heading: { assumption: INDEX_HEADING } },
    heading === undefined ? {} : { in_heading: heading },
    { default: 2, override: 3, used: 4, source: 5 },
  );
  const states = groups.map(({ lines }) => f`SUMPRODUCT((${lines.state}<>"")*1)`);
  return page
    .calculate("Counts", (block) =>
      block
        .single("Sheets", totals.sheets, sumOf(groups.map(({ lines }) => f`COUNTA(${lines.sheet})`)), "whole")
        .single(
          "Partners with a sheet",
          totals.listed,
          partners ? f`SUMPRODUCT((${partners}<>"")*1)` : f`0`,
          "whole",
        )
        .single("Partners without one", totals.without, withoutSheet(partners), "whole"),
    )
    .checks(
      [
        mustBeNone(
          { label: "Sheets that are gone", ref: totals.gone, value: sumOf(states) },
          { one: "sheet", many: "sheets", words: "is gone: open the page Built sheets in the pane." },
        ),
      ],
      {
        all: totals.all,
        legend: "Links lead to the workbook's names.",
        legendColumns: [1, 2, 3, 4],
      },
    )
    .results({
      sheets: totals.sheets,
      partners_listed: totals.listed,
      partners_without: totals.without,
      check: totals.all,
    })
    .build({}, { label: 1, key: 2, value: 3, note: 4 });
}

function aboutCam(kind: IndexEntry["kind"]): boolean {
  const { subject }: KindDefinition = SHEETS[kind];
  return subject === "cam";
}

function linesOf(rows: number): Lines {
  return each(COLUMNS, (label) => new Ref(label, 1, rows));
}

function sumOf(terms: readonly Formula[]): Formula {
  return terms.length ? joined(terms, "+") : f`0`;
}

function withoutSheet(partners: Ref | undefined): Formula {
  const known = f`(cam_partners[Partner]<>"")`;
  return partners
    ? f`SUMPRODUCT(${known}*(COUNTIFS(${partners},${equalTo("cam_partners[Partner]")})=0))`
    : f`SUMPRODUCT(${known}*1)`;
}

/** The partner in the first of its rows alone. */
function columnsOf(entries: readonly IndexEntry[]): PageColumns<Column, Column> {
  const isFirst = (row: number) => entries[row]!.subject.partner !== entries[row - 1]?.subject.partner;
  return {
    partner: {
      title: titleOf(entries[0]!),
      look: "text",
      cell: (_, row) => (isFirst(row) && entries[row]!.subject.partner) || null,
    },
    sheet: { title: "Sheet", look: "go", cell: (_, row) => linkTo(entries[row]!) },
    edition: {
      title: "Quarter or version",
      look: "text",
      cell: (_, row) => entries[row]!.subject.edition ?? null,
    },
    state: {
      title: "State",
      look: "remark",
      cell: (_, row) => {
        const { link } = entries[row]!;
        return link === null ? null : f`IF(IFERROR(ROWS(${link}),0)=0,"Gone","")`;
      },
    },
  };
}

function titleOf({ kind, subject }: IndexEntry): string {
  return subject.partner === "" ? "" : aboutCam(kind) ? "CAM" : "Partner";
}

function linkTo({ kind, link }: IndexEntry): Formula | string {
  const { label } = SHEETS[kind];
  return link === null ? `${label} (copy)` : f`HYPERLINK("#${link}",${quoted(label)})`;
}
