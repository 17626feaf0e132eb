/** `range.numberFormatCategories`: Excel's category of a number format. */
export function numberFormatCategory(format: string): string {
  if (format === "General") return "General";
  if (format === "@") return "Text";
  const codes = format.replace(/"[^"]*"|\\./g, "").replace(/\[(?!\$|h|m|s)[^\]]*\]/gi, "");
  const first = codes.split(";")[0] ?? "";
  if (/[ymd]/i.test(first.replace(/\[\$[^\]]*\]/g, ""))) return "Date";
  if (/[hs]/i.test(first.replace(/\[\$[^\]]*\]/g, ""))) return "Time";
  if (first.includes("%")) return "Percentage";
  if (/[eE][+-]/.test(first)) return "Scientific";
  if (/[#?0]\/[#?\d]/.test(first)) return "Fraction";
  if (/_\(|\* /.test(format) && /[$€£¥]|\[\$/.test(format)) return "Accounting";
  if (/[$€£¥]|\[\$/.test(format)) return "Currency";
  return /^[#,0.]+(_\))?(;.*)?$/.test(codes) ? "Number" : "Custom";
}
