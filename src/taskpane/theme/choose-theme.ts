import type { Theme } from "@fluentui/react-components";
import { lightTheme } from "./fluent-light";

export type ThemeName = "light" | "dark" | "highContrast";

/** The look that fits: high contrast where the system asks for it, else Office's own colours, else the system's. */
export function themeName(office: { background: string; text: string } | null): ThemeName {
  if (matches("(forced-colors: active)")) return "highContrast";
  if (!office) return matches("(prefers-color-scheme: dark)") ? "dark" : "light";
  const background = luminance(office.background);
  // Office's Black theme is a dark grey; only the contrast themes are pure black under pure text.
  if (background === 0 && luminance(office.text) > 0.5) return "highContrast";
  return background < 0.5 ? "dark" : "light";
}

/** Light is in the first load, the others come when they are needed. */
export async function loadTheme(name: ThemeName): Promise<Theme> {
  if (name === "light") return lightTheme;
  const { darkTheme, highContrastTheme } = await import("./fluent-dark");
  return name === "dark" ? darkTheme : highContrastTheme;
}

/** Calls back when the system's own choice changes; returns the way to stop. */
export function onThemeChange(changed: () => void): () => void {
  const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) =>
    window.matchMedia(query),
  );
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}

function matches(query: string): boolean {
  return window.matchMedia(query).matches;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = (hex.match(/[0-9a-f]{2}/gi) ?? []).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
