const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A table of cells that are HTML already, in a frame that scrolls by itself on narrow screens and can be reached by keyboard. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headers.map((header) => `<th scope="col">${header}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n");
  const frame = `<div class="scroll" role="region" aria-label="${headers.join(", ")}" tabindex="0">`;
  return `${frame}<table><thead><tr>${head}</tr></thead><tbody>\n${body}</tbody></table></div>`;
}

/** A complete page without scripts or inline styles; its policy forbids everything but its own style sheet. */
export function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<title>${escapeHtml(title)} – Channel Cadence</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<main>
${body}
</main>
<footer>Channel Cadence</footer>
</body>
</html>
`;
}
