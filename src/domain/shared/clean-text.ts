// Control characters but tab and line ends, halves of characters, what XML cannot hold, and marks that turn the direction of the text that follows.
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

/** A text of the workbook in one line, without what no file and no sentence can hold. */
export function cleanText(text: string): string {
  return text.replace(UNFIT, "").replace(/\s+/g, " ").trim();
}

/** At most so many characters; what is cut ends with "…". Never half a character. */
export function cutTo(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > length - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
