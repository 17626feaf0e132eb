import type { TakenPart } from "../../domain/hand-over/taken-part";
import type { SheetsAgain } from "../../sheets/hand-over/sheets-again";
import { count, type Format } from "./format";

/** Texts of handing a partner over to another CAM, a part of sharing. */
export const handOverTexts = {
  title: "Hand over to another CAM",
  note: "A file with everything of the partner, for the CAM whose workbook takes it. Here it becomes Inactive, so that the team counts it once.",
  to: "CAM who takes it",
  give: (partner: string) => `Hand over ${partner}`,
  giving: "Making the file",
  given: "Send it to the CAM who takes the partner. Here its rows stay as history.",
  stands: (partner: string, to: string, day: string) =>
    `${partner} was handed over to ${to} on ${day}. What stands here of it is history.`,
  again: "Make the file again",
  remove: "Remove its rows and sheets here",
  removing: "Removing what is left here",
  removed: (partner: string) => `Nothing of ${partner} is left here`,
  removedBody: "Hand-overs and Shared still say who got what.",
  choose: "Take over a partner…",
  file: "The file of a partner that was handed over",
  reading: "Reading the file",
  refused: (file: string, why: string) => `${file} cannot be taken. ${why}`,
  untouched: "Nothing was changed.",
  from: (partner: string, from: string, day: string) =>
    `${partner}${from ? `, from ${from}` : ""}, as of ${day}.`,
  cam: "Its CAM from now on",
  counts: "Where both have a row",
  countings: {
    file: "The file's cells count where it fills them",
    workbook: "This workbook's cells count where it fills them",
  },
  part: ({ sheet, added, changed, same, removed, renumbered }: TakenPart, format: Format) => {
    const words = [
      added ? `${format.number(added)} new` : "",
      changed ? `${format.number(changed)} changed` : "",
      same ? `${format.number(same)} as they are` : "",
      removed ? `${format.number(removed)} of history give way` : "",
      renumbered.length ? `${count(renumbered.length, "ID", "IDs", format)} renumbered` : "",
    ];
    return `${sheet}: ${words.filter(Boolean).join(", ")}`;
  },
  before: "Before you take it",
  take: (partner: string) => `Take over ${partner}`,
  cancel: "Don't take it",
  taking: "Taking the partner over",
  label: (partner: string) => `Take over ${partner}`,
  taken: (partner: string) => `${partner} is in this workbook`,
  takenBody: "Its sheets are not built yet.",
  takenWithout: "Build its sheets from its page.",
  build: (sheets: string) => `Build its ${sheets}`,
  building: "Building its sheets",
  built: (partner: string) => `The sheets of ${partner} are built`,
  builtBody: "With what was typed on them in the other workbook.",
  notBuilt: "Not built",
  left: ({ label, why }: SheetsAgain["notBuilt"][number]) => `${label}: ${why}`,
} as const;
