/** What a first page has when it can be worked on. */
const FIRST_CONTROL = "main button";
/** A page that has none, or that fails, is not waited for any longer once its scripts have run. */
const PATIENCE_MS = 3000;

/** Resolves when the page of the frame that is loading in this element stands. */
export async function paneStands(container: HTMLElement): Promise<void> {
  // Another frame may have taken the place of the first.
  const { target } = await new Promise<Event>((resolve) =>
    container.addEventListener("load", resolve, { once: true, capture: true }),
  );
  const page = (target as HTMLIFrameElement).contentDocument;
  // An error page of the browser cannot be looked into.
  if (page) await Promise.race([appears(page, FIRST_CONTROL), passed(PATIENCE_MS)]);
}

function appears(page: Document, selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!page.querySelector(selector)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(page, { childList: true, subtree: true });
    look();
  });
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
