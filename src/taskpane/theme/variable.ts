import type { Theme } from "@fluentui/react-components";

/**
 * A value of the theme for an inline style. The first load goes without Fluent's own `tokens`, the same for all 480 values: it would be
 * as large as all of the shell.
 */
export function themed(name: keyof Theme): string {
  return `var(--${name})`;
}
