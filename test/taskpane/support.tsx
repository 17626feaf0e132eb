import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { act, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { webLightTheme } from "@fluentui/react-components";
import type { PageId } from "../../src/commands/page-requests";
import { serialOf } from "../../src/domain/shared/serial-date";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { App } from "../../src/taskpane/app/app";

/** jsdom lays nothing out; Fluent asks for these all the same. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoResizeObserver;

// jsdom has neither.
globalThis.TextEncoder ??= TextEncoder as typeof globalThis.TextEncoder;
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;

// jsdom has no Blob.arrayBuffer.
Blob.prototype.arrayBuffer ??= function (this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsArrayBuffer(this);
  });
};

/** What tests ask of an element's style: whether it is seen, heard and clicked. */
const ASKED = /[{;]\s*(display|visibility|content-visibility|content|opacity|pointer-events)\s*:/;
// jsdom holds each rule against each element, once for every question; Fluent has hundreds, of colours and measures for the most part.
const insertRule = CSSStyleSheet.prototype.insertRule;
CSSStyleSheet.prototype.insertRule = function (rule, index) {
  return ASKED.test(rule) ? insertRule.call(this, rule, index) : this.cssRules.length;
};

// What the page says is more telling than its markup.
configure({
  asyncUtilTimeout: 30_000,
  getElementError: (message) =>
    new Error(`${message?.split("\n")[0]}\nThe page says: ${document.querySelector("main")?.textContent}`),
});

export const TODAY = serialOf(2017, 12, 31);

export interface Pane {
  user: ReturnType<typeof userEvent.setup>;
  /** Presses the button that the step ends with by keyboard, once it lets one go on. */
  goOn: (name?: string | RegExp) => Promise<void>;
  unmount: () => void;
}

/** The whole pane over a workbook, as the task pane shows it. */
export function openPane(workbook: WorkbookPort, page: PageId = "today", today = TODAY): Pane {
  // No pauses between keys: nothing in the pane waits for one.
  const user = userEvent.setup({ delay: null });
  const { unmount } = render(
    <App workbook={workbook} today={today} theme={webLightTheme} version="1.2.3" firstPage={page} />,
  );
  const goOn = async (name: string | RegExp = "Next") => {
    const next = await waitFor(() => {
      const found = button(name);
      expect(found).not.toHaveAttribute("aria-disabled", "true");
      return found;
    });
    act(() => next.focus());
    await user.keyboard("{Enter}");
  };
  return { user, goOn, unmount };
}

/** The step that is current, by its visible name. */
export function currentStep(): string {
  return document.querySelector('[aria-current="step"]')?.textContent?.trim() ?? "";
}

export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

/** The page's own field for the partner; the header has another. */
export function partnerField(): Promise<HTMLElement> {
  return screen.findByLabelText("Partner", { selector: "main input" });
}

/** Takes a partner in the page, as one finds it by typing. "" is everybody, the head of the list. */
export async function choosePartner({ user }: Pane, partner: string): Promise<void> {
  const field = await partnerField();
  await user.click(field);
  await user.keyboard(`${partner}{Enter}`);
}

/** Waits for work beside the pane, which may draw meanwhile. */
export async function beside<T>(work: Promise<T>): Promise<T> {
  let result: T | undefined;
  await act(async () => {
    result = await work;
  });
  return result as T;
}
