const MIN_PANE = 280;
const STEP = 20;
/** Excel's own pane is between these. */
const DEFAULT_PANE = 340;
const REMEMBERED = "workbench.pane-width";

/** The element with this id. @throws when the page has none. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found as T;
}

/** Lets the pane's width be dragged, or set with the arrow keys; it is remembered. */
export function makeResizable(): void {
  const splitter = byId("splitter");
  const desk = byId("desk");
  const setWidth = (width: number) => {
    const kept = Math.round(Math.min(Math.max(width, MIN_PANE), window.innerWidth * 0.7));
    document.documentElement.style.setProperty("--pane-width", `${kept}px`);
    splitter.setAttribute("aria-valuenow", String(kept));
    localStorage.setItem(REMEMBERED, String(kept));
    // The grid measures itself when the window changes.
    window.dispatchEvent(new Event("resize"));
  };
  const width = () => byId("pane").getBoundingClientRect().width;
  setWidth(Number(localStorage.getItem(REMEMBERED) ?? DEFAULT_PANE) || DEFAULT_PANE);
  splitter.addEventListener("pointerdown", (down) => {
    splitter.setPointerCapture(down.pointerId);
    desk.classList.add("dragging");
    const move = (event: PointerEvent) => setWidth(desk.getBoundingClientRect().right - event.clientX);
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener(
      "pointerup",
      () => {
        splitter.removeEventListener("pointermove", move);
        desk.classList.remove("dragging");
      },
      { once: true },
    );
  });
  splitter.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") setWidth(width() + STEP);
    else if (event.key === "ArrowRight") setWidth(width() - STEP);
  });
}

/** Shows or hides the pane; its page keeps running, as a shared runtime does. */
export function showPaneBeside(visible: boolean): void {
  byId("pane").hidden = !visible;
  byId("splitter").hidden = !visible;
  window.dispatchEvent(new Event("resize"));
}

interface MessageAction {
  label: string;
  press(): void;
}

/** A sentence, and if need be a list below it and a button. */
export function showMessage(text: string, items: readonly string[] = [], action?: MessageAction): void {
  const list = document.createElement("ul");
  list.append(
    ...items.map((item) => {
      const line = document.createElement("li");
      line.textContent = item;
      return line;
    }),
  );
  byId("message-text").replaceChildren(
    text,
    ...(items.length > 0 ? [list] : []),
    ...(action ? [buttonOf(action)] : []),
  );
  byId("message").hidden = false;
}

function buttonOf({ label, press }: MessageAction): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "message-action";
  button.textContent = label;
  button.addEventListener("click", press);
  return button;
}

export function hideMessage(): void {
  byId("message").hidden = true;
}
