import type { Frame, Locator } from "playwright-core";
import type { WorkbenchPage } from "./workbench";

export interface FileToChoose {
  name: string;
  text: string | Buffer;
}

/** The add-in's pane, in the words of its users. */
export class PanePage {
  constructor(private readonly workbench: WorkbenchPage) {}

  get frame(): Frame {
    return this.workbench.pane;
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });
  }

  heading(name: string | RegExp): Locator {
    return this.frame.getByRole("heading", { name });
  }

  /** A field of the page; the header's own are not among them. */
  field(label: string | RegExp): Locator {
    return this.frame.getByRole("main").getByLabel(label, { exact: true });
  }

  /** A message of the pane by what it says. */
  message(text: string | RegExp): Locator {
    return this.frame.getByRole("main").getByText(text).first();
  }

  /** Waits until the page says this. @throws with what it says instead. */
  async says(text: string | RegExp): Promise<void> {
    try {
      await this.message(text).waitFor();
    } catch (error) {
      const said = await this.frame.getByRole("main").innerText();
      throw new Error(`The page does not say ${String(text)}, but:\n${said}`, { cause: error });
    }
  }

  /** The sentences of the page's message, or of the one with this title, once no work runs any more; messages about the whole workbook stand above it. */
  async said(titled: string | RegExp = ""): Promise<string> {
    await this.button("Cancel").waitFor({ state: "hidden" });
    const titles = this.frame.getByRole("main").locator(".fui-MessageBarTitle");
    const title = titles.filter({ hasText: titled }).last();
    const text = await title.locator("..").innerText();
    return text
      .split(/\s*\n\s*|(?<=\.)(?=["“A-Z])/)
      .join(" ")
      .trim();
  }

  /** Opens a page of the add-in from the ribbon. */
  async open(button: string, heading: string): Promise<void> {
    await this.workbench.ribbon(button);
    await this.frame.getByRole("heading", { level: 1, name: heading }).waitFor();
  }

  async step(): Promise<string> {
    return (await this.frame.locator('[aria-current="step"]').innerText()).trim();
  }

  async choose(...files: FileToChoose[]): Promise<void> {
    await this.frame
      .locator('input[type="file"]')
      .setInputFiles(
        files.map(({ name, text }) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })),
      );
    for (const { name } of files) await this.frame.getByText(name, { exact: true }).waitFor();
  }

  /** Presses the step's own button once the step lets one go on. */
  async goOn(name: string | RegExp = "Next"): Promise<void> {
    await this.button(name).and(this.frame.locator(":not([aria-disabled=true])")).click();
  }

  /** Takes a partner by the picker in the header; by default the first of its list. */
  async choosePartner(name?: string): Promise<void> {
    await this.frame.getByRole("combobox", { name: "Partner" }).and(this.frame.locator("header *")).click();
    const options = this.frame.getByRole("listbox", { name: "Partner" }).getByRole("option");
    await (name === undefined ? options : options.filter({ hasText: name })).first().click();
  }

  /** To the step of this name: at once where it was seen, else step by step. */
  async goTo(step: string): Promise<void> {
    const seen = this.frame.locator("ol").getByRole("button", { name: step, exact: true });
    while ((await this.step()) !== step)
      if (await seen.isVisible()) await seen.click();
      else await this.goOn();
  }
}
