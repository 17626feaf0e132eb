import { cutTo } from "../domain/shared/clean-text";

const LONGEST = 100;

/** A text as part of a file's name on every system. */
function fileNamePart(text: string): string {
  const fit = text.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").replace(/\s+/g, " ");
  return (
    cutTo(fit, LONGEST)
      .replace(/[. ]+$/, "")
      .trim() || "-"
  );
}

/** A name for a file that none of `taken` has: the first by itself, others with a number. Takes it. */
function freeFileName(stem: string, extension: string, taken: Set<string> = new Set()): string {
  let name = `${stem}.${extension}`;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem} (${number}).${extension}`;
  taken.add(name.toLowerCase());
  return name;
}

/** `Brightwater IT FY2026 Q3.pptx`. */
export function deckFileName(partner: string, quarter: string, taken?: Set<string>): string {
  return freeFileName(`${fileNamePart(partner)} ${quarter}`, "pptx", taken);
}

/** `Brightwater IT 2026-11-28.xlsx`. */
export function copyFileName(partner: string, day: string, taken?: Set<string>): string {
  return freeFileName(`${fileNamePart(partner)} ${day}`, "xlsx", taken);
}

/** `Hand-in Dana's partners.xlsx`, by the name of the workbook's file. */
export function handInFileName(workbook: string): string {
  return freeFileName(`Hand-in ${fileNamePart(workbook.replace(/\.[^.]+$/, ""))}`, "xlsx");
}

/** `Brightwater IT form 2026-11-28.xlsx`. */
export function formFileName(partner: string, day: string, taken?: Set<string>): string {
  return freeFileName(`${fileNamePart(partner)} form ${day}`, "xlsx", taken);
}

/** `Brightwater IT hand-over 2026-11-28.xlsx`. */
export function handOverFileName(partner: string, day: string): string {
  return freeFileName(`${fileNamePart(partner)} hand-over ${day}`, "xlsx");
}
