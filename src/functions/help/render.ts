import type { CamFunctionId } from "../registry";
import {
  BLANK_AS_ZERO_NOTE,
  BOUNDED_RANGES_NOTE,
  FUNCTION_HELP,
  GENERAL_ERRORS,
  HELP_GROUPS,
} from "./content";
import { TERMS } from "./content/terms";
import type { FunctionHelp } from "./function-help";
import { escapeHtml, page, table } from "./html";
import type { FunctionMetadata, FunctionParameter, FunctionsMetadata } from "./metadata";

export interface HelpPage {
  /** Relative to the site's root, e.g. "help/mgo_needed.html". */
  path: string;
  html: string;
}

const NAMESPACE = "CAM";
const SEPARATORS_NOTE =
  "Shown with English separators: where the comma is the decimal sign, Excel separates arguments with semicolons.";

/**
 * The help: an index and one page per function of the metadata, complete static HTML that needs only help.css beside it.
 * Throws when a function has no help text, or help text no function.
 */
export function renderHelpPages(metadata: FunctionsMetadata): HelpPage[] {
  const documented = new Set(Object.keys(FUNCTION_HELP));
  for (const { id } of metadata.functions)
    if (!documented.delete(id))
      throw new Error(`The function ${id} has no help text in functions/help/content.`);
  if (documented.size > 0) throw new Error(`Help text without a function: ${[...documented].join(", ")}.`);
  return [indexPage(metadata), termsPage(), ...metadata.functions.map(functionPage)];
}

function indexPage(metadata: FunctionsMetadata): HelpPage {
  const described = new Map(metadata.functions.map(({ id, description }) => [id, description ?? ""]));
  const groups = HELP_GROUPS.map(({ title, functions }) => {
    const items = functions.map(
      (id) => `<li>${functionLink(id)}<span>${escapeHtml(described.get(id) ?? "")}</span></li>`,
    );
    return `<section><h2>${escapeHtml(title)}</h2><ul class="functions">${items.join("\n")}</ul></section>`;
  });
  const intro =
    "<p>Type a function into any cell, as =CAM.STATUS(83). All of them calculate inside Excel: nothing is sent anywhere, " +
    "and the same arguments always give the same result.</p>" +
    "<p>A colleague without the add-in sees #NAME? in these cells; the sheets that the add-in builds use Excel's own functions and keep working.</p>" +
    '<p><a href="terms.html">Terms: the words of the pane and the sheets</a></p>';
  return {
    path: "help/index.html",
    html: page("CAM functions", `<h1>CAM functions</h1>${intro}${groups.join("\n")}`),
  };
}

/** The words of the pane and the sheets, for whoever reads one and wonders. */
function termsPage(): HelpPage {
  const rows = TERMS.map(({ term, meaning, formula = "", seen }) =>
    [term, meaning, formula, seen].map(escapeHtml),
  );
  const body =
    `<nav aria-label="Help"><a href="index.html">All CAM functions</a></nav><h1>Terms</h1>` +
    `<p class="purpose">The words of the pane and the sheets: what each means, how it is worked out, where it is seen.</p>` +
    table(["Term", "Meaning", "Formula", "Seen on"], rows);
  return { path: "help/terms.html", html: page("Terms", body) };
}

function functionPage(metadata: FunctionMetadata): HelpPage {
  const help = FUNCTION_HELP[metadata.id as CamFunctionId];
  const title = `${NAMESPACE}.${metadata.name}`;
  const body = [
    `<nav aria-label="Help"><a href="index.html">All CAM functions</a></nav>`,
    `<h1>${title}</h1>`,
    `<p class="purpose">${escapeHtml(help.purpose)}</p>`,
    `<pre class="syntax"><code>${escapeHtml(syntax(metadata))}</code></pre>`,
    section("Example", example(help)),
    section("Arguments", argumentTable(metadata.parameters)),
    section("How it is calculated", `<p>${escapeHtml(help.calculation)}</p>`),
    section(
      "Blank cells",
      `<p>${escapeHtml(help.blanks)}</p><p class="note">${escapeHtml(BLANK_AS_ZERO_NOTE)}</p>`,
    ),
    section("Errors and what to do", errors(help)),
    section(
      "Related",
      `<ul class="related">${help.related.map((id) => `<li>${functionLink(id)}</li>`).join("")}</ul>`,
    ),
  ];
  return { path: `help/${fileName(metadata.id)}`, html: page(title, body.join("\n")) };
}

function section(title: string, content: string): string {
  return `<section><h2>${title}</h2>\n${content}</section>`;
}

function syntax({ name, parameters }: FunctionMetadata): string {
  const list = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `=${NAMESPACE}.${name}(${list.join(", ")})`;
}

function example({ example: { situation, formula, result, reading } }: FunctionHelp): string {
  const shown = Array.isArray(result)
    ? `<table class="spill"><tbody>${result.map((row) => `<tr>${row.map((cell) => `<td>${shownValue(cell)}</td>`).join("")}</tr>`).join("")}</tbody></table>`
    : `<p class="result"><span>Result</span> <strong>${shownValue(result)}</strong></p>`;
  return (
    `<p>${escapeHtml(situation)}</p><pre><code>${escapeHtml(formula)}</code></pre>${shown}` +
    `<p>${escapeHtml(reading)}</p><p class="note">${SEPARATORS_NOTE}</p>`
  );
}

function argumentTable(parameters: readonly FunctionParameter[]): string {
  const rows = parameters.map(({ name, description, dimensionality, optional }) => [
    `<code class="whole">${escapeHtml(name)}</code><br><small>${optional ? "optional" : "required"}, ${dimensionality === "matrix" ? "range" : "one value"}</small>`,
    escapeHtml((description ?? "").trim()),
  ]);
  const ranges = parameters.some(({ dimensionality }) => dimensionality === "matrix");
  const note = ranges ? `<p class="note">${escapeHtml(BOUNDED_RANGES_NOTE)}</p>` : "";
  return table(["Argument", "Meaning"], rows) + note;
}

function errors({ errors: examples }: FunctionHelp): string {
  const own = examples.map(({ formula, code, message }) => [
    `<code>${escapeHtml(formula)}</code>`,
    `<code class="whole">${code}</code><br>${escapeHtml(message)}`,
  ]);
  const general = GENERAL_ERRORS.map(({ cause, shows, remedy }) => [cause, shows, remedy].map(escapeHtml));
  return (
    "<p>Point at the mark beside the cell to read the message.</p>" +
    table(["Formula", "Shows"], own) +
    table(["In every function", "Shows", "What to do"], general)
  );
}

function functionLink(id: CamFunctionId): string {
  return `<a href="${fileName(id)}">${NAMESPACE}.${id}</a>`;
}

function fileName(id: string): string {
  return `${id.toLowerCase()}.html`;
}

function shownValue(value: number | string): string {
  return typeof value === "number"
    ? value.toLocaleString("en-US", { maximumFractionDigits: 4 })
    : escapeHtml(value);
}
