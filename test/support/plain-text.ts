/** What a careful reader would mark in a text of the product; empty when there is nothing. */
export function slips(text: string, { end, longest }: { end: RegExp; longest: number }): string[] {
  const marks: [boolean, string][] = [
    [text.length > longest, `longer than ${longest} characters`],
    [!end.test(text), `does not end with ${end.source}`],
    [!/^[A-Z0-9]/.test(text), "does not begin with a capital or a figure"],
    [text !== text.trim() || text.includes("  "), "has stray spaces"],
    [/\b(\w+) \1\b/i.test(text), "repeats a word"],
    [/ [.,;:?]/.test(text) || /[.,;:?]{2}/.test(text), "has stray punctuation"],
    [/\d%/.test(text), "lacks the space before %"],
    [/[^\x20-\x7e]/.test(text), "holds a character that is not plain"],
    [
      /\b(?:can not|alot|recieve|seperate|occured|succesful|acheive|adress|commited)\b/i.test(text),
      "is misspelt",
    ],
    [/\b(?:leverage|synergy|utilize|best-in-class|world-class|holistic)\b/i.test(text), "holds a buzzword"],
  ];
  return marks.flatMap(([wrong, remark]) => (wrong ? [`"${text}" ${remark}`] : []));
}
