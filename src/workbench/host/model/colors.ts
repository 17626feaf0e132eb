import { invalidArgument } from "../rich-error";

const COLOR = /^#[0-9a-f]{6}$/i;
const NAMED_COLORS: Record<string, string> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

export function checkColor(value: unknown, location: string): string {
  const color = typeof value === "string" ? (NAMED_COLORS[value.toLowerCase()] ?? value) : "";
  return COLOR.test(color)
    ? color.toUpperCase()
    : invalidArgument(location, `"${String(value)}" is not a colour.`);
}
