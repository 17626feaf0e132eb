import type { DifferentCell } from "../../domain/channel-setup/list-changes";
import { changedCell } from "./changed-cell";
import { count, type Format } from "./format";

const named = (version: number | null) => (version === null ? "none" : `version ${version}`);

/** Texts of One Setup for all, a view of the settings. */
export const channelSetupTexts = {
  lead: "Channel operations keeps one Setup for every CAM's workbook: levels, weights, stages, metrics, questions, routine, products and the settings that count for all.",
  version: (version: number | null) => `This workbook has ${named(version)} of the channel's Setup.`,
  give: {
    title: "For channel operations",
    note: (next: string) =>
      `Makes a file of this workbook's Setup, as version ${next}, for the CAMs to take. Partners, deals and everything else stay here.`,
    press: (next: string) => `Export as version ${next}`,
    step: "Exporting the Setup",
    label: (version: number) => `Export Setup version ${version}`,
    file: (version: number) => `Channel Setup version ${version}.xlsx`,
    logged: "Setup says the version.",
    notLogged: (why: string) =>
      `The file is made; the Setup of this workbook does not say the version yet: ${why}`,
    problems: "The Setup cannot be exported yet",
  },
  take: {
    title: "For a CAM's workbook",
    note: "Choose the file that channel operations sent. What it would change is shown before anything is written.",
    choose: "Choose the Setup's file…",
    file: "File of the channel's Setup",
    reading: "Reading the Setup",
    refused: (file: string) => `${file} cannot be taken`,
    preview: (file: string, given: number, own: number | null) =>
      `${file} is version ${given}; this workbook has ${named(own)}.`,
    older: "This workbook has a newer version already: taking this one would go back.",
    nothing: "This workbook has all of it already.",
    settings: "Settings",
    different: (label: string, cell: DifferentCell, format: Format) =>
      `${label}: ${changedCell(cell, format)}`,
    added: (name: string) => `New: ${name}`,
    gone: (name: string) => `Goes: ${name}`,
    kept: (name: string, why: string) => `Stays: ${name}. ${why}`,
    more: (number: number) => `and ${number} more`,
    stays: "Stays as it is",
    lacks: (name: string, sheet: string) => `${name}, which the channel's ${sheet} lack`,
    inUse: (uses: readonly { sheet: string; rows: number }[], format: Format) =>
      `It stands in ${uses.map(({ sheet, rows }) => `${count(rows, "row", "rows", format)} of ${sheet}`).join(", ")}.`,
    ask: "Say what becomes of it: what hangs on it would count nowhere.",
    choosePlease: "Choose",
    remove: "It goes",
    keep: "It stays as this workbook's own",
    leave: "Leave it as it is",
    becomes: (name: string) => `It becomes ${name}`,
    open: (open: string) => `${open} still to be answered.`,
    press: (version: number) => `Take Setup version ${version}`,
    cancel: "Don't take it",
    saving: "Taking the Setup",
    label: (version: number) => `Take Setup version ${version}`,
    done: (version: number) => `Setup version ${version} is taken`,
    doneBody: "Built sheets recalculate by themselves; the roll-up tells who has which version.",
  },
} as const;
