import { tokens } from "@fluentui/react-components";

const BELOW = { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold };

/** A figure that is red below 0; its sign says the same without colour. */
export function Signed({ value, text }: { value: number | null; text: string }) {
  return <span style={value !== null && value < 0 ? BELOW : undefined}>{text}</span>;
}
