import type { UnreadRow } from "../../domain/sharing/rows-not-copied";
import type { NamePlaces } from "../../book/name-places";
import { count, type Format } from "./format";
/** Texts of the page that makes copies for partners. */
export const shareTexts = {
  reading: "Reading the sheets…",
  empty: {
    title: "No partner to share with yet",
    body: "A partner's copy holds its sheets and its own rows, nothing of others and nothing of ours. Import partners from your CRM, or try it on sample data.",
  },
  choose:
    "Choose a partner to make its own workbook: its sheets, its own rows, nothing of others and nothing of ours.",
  noSheets: (partner: string) => `No sheet about ${partner} was built yet that may go to a partner.`,
  build: "Build a scorecard",
  sheets: "Sheets that go along",
  none: "Choose at least one sheet.",
  form: "Form",
  forms: {
    live: "Live: formulas and its own rows",
    values: "Values only",
  },
  protect: "Protect formulas (no password)",
  leftOut:
    "Left out: other partners, our margin and contribution, ranks, notes, contacts, price lists, who approves. Medians need five partners.",
  saveFile: (partner: string) => `Make a file for ${partner}`,
  openNew: "Open as a new workbook",
  step: "Making copies",
  opened: (partner: string) => `The copy for ${partner} is open as a new workbook`,
  openedBody: "Look through it, then save it under a name of your own. It is logged on the sheet Shared.",
  openedUnlogged: "Look through it, then save it under a name of your own.",
  unread: {
    title: "Rows that are not in the copy",
    body: "They cannot be read. Put them right and make the copy again if the partner should see them.",
    row: ({ sheet, row, message }: UnreadRow) => `${sheet}${row ? `, row ${row}` : ""}: ${message}`,
    of: (partner: string, { sheet, row, message }: UnreadRow) =>
      `${partner}: ${sheet}${row ? `, row ${row}` : ""}: ${message}`,
  },
  newWorkbook: "(new workbook)",
  logged: "It is logged on the sheet Shared.",
  notLogged: (why: string) => `The copy is made; the sheet Shared does not know it yet: ${why}`,
  label: (partner: string) => `Copy for ${partner}`,
  mail: "Copy the e-mail that goes with it",
  all: {
    title: "All partners",
    note: (partners: string) =>
      `A copy with all its sheets for each of ${partners} that has some, in one archive (.zip), in the form chosen above.`,
    make: (partners: string) => `Make ${partners}`,
    file: (day: string) => `Copies for partners ${day}.zip`,
    label: (count: string) => `${count} for partners`,
    cancelled: {
      what: "Cancelled.",
      untouched: "No file was written and your workbook is as it was.",
      next: "Start again whenever you like.",
    },
  },
  check: {
    title: "Check before sharing",
    note: "Before this workbook itself goes out: what whoever gets it would find in it. A partner's copy has none of this.",
    press: "Check this workbook",
    step: "Looking through the workbook",
    nothing: "No function of the add-in, link to another workbook, hidden sheet or author was found.",
    inside: (partners: string, contacts: string) =>
      `It names ${partners} and ${contacts}. Whoever gets it sees all of them.`,
    names: { partners: "Partners, and where they stand", contacts: "Contacts, and where they stand" },
    places: ({ name, places }: NamePlaces, format: Format) =>
      `${name}: ${places.map(({ sheet, cells }) => `${sheet} (${count(cells, "cell", "cells", format)})`).join(", ")}`,
    camCells: {
      title: "Cells with CAM functions",
      body: "Without the add-in they show #NAME? once they calculate. What they show can stay in their place.",
      press: (cells: string) => `Turn ${cells} into values`,
      step: "Putting values in place",
      label: (cells: string) => `${cells} with CAM functions into values`,
      done: (sheets: string) => `Values stand on ${sheets} where CAM functions stood`,
      left: "Cells that keep their formula, because they show an error or fill other cells:",
    },
    links: {
      title: "Links to other workbooks",
      body: "They cannot be followed elsewhere, and name your folders. Data > Edit Links breaks them.",
    },
    hidden: {
      title: "Hidden sheets",
      body: "Anybody can show them. Delete what is not meant for others.",
    },
    people: {
      title: "People named by the file",
      body: "File > Info > Inspect Workbook removes them.",
    },
    more: (count: string) => `and ${count} more`,
  },
  log: {
    title: "Last copies",
    line: (id: string, day: string, copy: { partner: string; form: string; file: string }) =>
      `${id} · ${day} · ${copy.partner} · ${copy.form} · ${copy.file}`,
  },
} as const;
