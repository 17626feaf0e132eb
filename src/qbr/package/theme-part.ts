import { THEME_COLORS, type CompanyLook } from "../look";
import { xmlText } from "./xml";

/** A theme's part with the colours and fonts of a look. */
export function withLook(theme: string, { colors, headings, body }: CompanyLook): string {
  const scheme = THEME_COLORS.map((name) => `<a:${name}><a:srgbClr val="${colors[name]}"/></a:${name}>`).join(
    "",
  );
  const face = (name: string, typeface: string) =>
    `<a:${name}><a:latin typeface="${xmlText(typeface)}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const fonts = face("majorFont", headings) + face("minorFont", body);
  return theme
    .replace(/<a:clrScheme\b.*?<\/a:clrScheme>/s, () => `<a:clrScheme name="Company">${scheme}</a:clrScheme>`)
    .replace(
      /<a:fontScheme\b.*?<\/a:fontScheme>/s,
      () => `<a:fontScheme name="Company">${fonts}</a:fontScheme>`,
    );
}
