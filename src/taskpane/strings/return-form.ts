import type { FormPart } from "../../domain/return-form/make-form";
import type { RefusedRow, ReturnedCell } from "../../domain/return-form/returned-rows";
import { changedCell } from "./changed-cell";
import { count, type Format } from "./format";

/** Texts of the return form, a part of sharing. */
export const returnFormTexts = {
  title: "Return form",
  note: "A small workbook for the partner to fill in: questions about itself and about us, its open deals, what came of its campaigns, what was promised. It comes back as a file.",
  parts: {
    questions: "Questions",
    deals: "Open deals",
    campaigns: "Campaigns",
    promises: "Promises",
  } satisfies Record<FormPart, string>,
  make: (partner: string) => `Make a form for ${partner}`,
  making: "Making the form",
  nothing: (partner: string) => ({
    what: `There is nothing to ask ${partner}.`,
    untouched: "No form was made.",
    next: "Choose other parts, or add deals, campaigns or promises first.",
  }),
  label: (partner: string) => `Return form for ${partner}`,
  logged: "It is logged on the sheet Shared.",
  notLogged: (why: string) => `The form is made; the sheet Shared does not know it yet: ${why}`,
  choose: "Take a form that came back…",
  file: "A return form that came back",
  reading: "Reading the form",
  refused: (file: string) => `${file} cannot be taken`,
  from: (partner: string, day: string) => `From ${partner}, whose answers are of ${day}.`,
  nothingNew: "It says nothing new.",
  line: (name: string, cell: ReturnedCell, format: Format) =>
    `${name}, ${cell.header}: ${changedCell(cell, format)}`,
  answers: (answers: number, format: Format) =>
    `${count(answers, "answer", "answers", format)} of its own, marked as the partner's.`,
  part: (name: string, rows: string) => `${name} (${rows})`,
  notTaken: "Not taken",
  row: ({ sheet, row, reason }: RefusedRow) => `${sheet}${row ? `, row ${row}` : ""}: ${reason}`,
  more: (number: number) => `and ${number} more`,
  take: "Take it",
  cancel: "Don't take it",
  taking: "Taking the form",
  doneBody: "Build its scorecards again to see what its answers change.",
} as const;
