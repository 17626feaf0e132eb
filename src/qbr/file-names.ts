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

/** `Brightwater IT FY2026 Q3.pptx`: of several the same, each but the first with a number. */
export function deckFileName(partner: string, quarter: string, taken: Set<string> = new Set()): string {
  const stem = `${fileNamePart(partner)} ${quarter}`;
  let name = `${stem}.pptx`;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem} (${number}).pptx`;
  taken.add(name.toLowerCase());
  return name;
}
