/** Everything that Tab may stop at; what is disabled, hidden or taken out of the order is sorted out below. */
const STOPS = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";

/**
 * In Excel on the web office.js moves the focus itself when Tab is pressed, along a list of its own: from a heading that was given the
 * focus it leaves the pane, and it passes over `summary`. The browser knows the order better; office.js keeps the way out of the pane.
 */
export function keepNativeTab(): void {
  // office.js listens on the window, after the document.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && hasStopBeyond(event.target as Node, event.shiftKey)) event.stopPropagation();
  });
}

function hasStopBeyond(from: Node, backwards: boolean): boolean {
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll<HTMLElement>(STOPS)].some(
    (stop) =>
      stop !== from &&
      stop.tabIndex >= 0 &&
      !stop.matches(":disabled") &&
      isVisible(stop) &&
      (from.compareDocumentPosition(stop) & side) !== 0,
  );
}

/** checkVisibility is missing in Safari before 17.4, which is Excel's on older Macs. */
function isVisible(stop: Partial<Pick<Element, "checkVisibility">> & Element): boolean {
  return stop.checkVisibility ? stop.checkVisibility() : stop.getClientRects().length > 0;
}
