import { tokens } from "@fluentui/react-components";

/** A figure that is red below 0; its sign says the same without colour. */
export function Signed({ value, text }: { value: number | null; text: string }) {
  const below = value !== null && value < 0;
  return <span style={below ? { color: tokens.colorPaletteRedForeground1 } : undefined}>{text}</span>;
}
