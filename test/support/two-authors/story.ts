import type { HeadlessHost } from "../../../src/workbench/host/headless";
import type { WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { Author, type Errand, labelOf, newSession } from "./authors";
import { type Event, History, type Meant, type Step } from "./history";
import { judge } from "./judge";
import { type Deed, type Done, doIt, meant } from "./people";
import { Desk, type RequestFault } from "./sessions";
import { isBehind } from "./places";
import { type NoteIndex, noteKeyParts } from "../../../src/excel/write/note";
import { toldBy } from "./told";

/** Two authors and a user at one workbook: what happened, in order, so that it can happen again without what came to nothing. */
export class Story {
  private readonly desk: Desk;
  private readonly authors = [new Author(), new Author()];
  private readonly history = new History();
  private number = 0;

  constructor(
    private readonly host: HeadlessHost,
    private readonly before: WorkbookData,
  ) {
    host.faults.clear();
    host.load(before);
    this.desk = new Desk(host);
  }

  async tell(steps: readonly Step[]): Promise<void> {
    try {
      for (const step of steps) await this.take(step);
      for (const author of this.authors) while (author.errand) await this.goOn(author);
      await this.mend();
      await judge({ host: this.host, desk: this.desk, before: this.before }, this.history);
    } finally {
      this.desk.close();
    }
  }

  private async take(step: Step): Promise<void> {
    if (step.step === "user") return this.userDoes(step.deed);
    const author = this.authors[step.who]!;
    if (step.step === "begin") {
      if (author.errand || (step.wish.wants === "undo" && !author.last)) return;
      const errand = await author.begin(this.desk, step.wish, {
        number: ++this.number,
        from: this.history.events.length,
      });
      this.history.errands.push(errand);
      return this.ended(author);
    }
    for (let left = step.requests; left > 0 && author.errand; left--)
      await this.goOn(author, left === 1 ? step : {});
  }

  private async userDoes(deed: Deed): Promise<void> {
    const done = meant(deed, this.host, ++this.number);
    if (!done) return;
    this.history.events.push({ deed: done });
    await this.isDone(done);
  }

  private async isDone(done: Done): Promise<void> {
    const before = done.does === "cuts" ? this.host.snapshot() : null;
    done.isBehind = isBehind(done, this.host.snapshot());
    await doIt(done, this.host);
    if (before) this.history.cover(before, this.host.snapshot());
    if (done.does === "renames")
      this.history.titles.set(`Tab ${done.number}`, this.history.firstTitle(done.title));
  }

  private async goOn(
    author: Author,
    { fault, meanwhile }: { fault?: RequestFault; meanwhile?: Meant } = {},
  ): Promise<void> {
    const errand = author.errand!;
    if (errand.work.begins) errand.from = this.history.events.length;
    const event: Event = { errand };
    const isOfErrand = (each: Event) => "errand" in each && each.errand === errand;
    const earlier = this.history.events.findLastIndex(isOfErrand);
    const earliest = this.history.events.slice(0, Math.max(0, earlier)).findLastIndex(isOfErrand);
    const hadWritten = errand.work.hasJustWritten;
    this.history.events.push(event);
    const work = async ({ place, deed }: Meant) => {
      const done = meant(deed, this.host, ++this.number);
      if (!done) return;
      event.within = { place, deed: done };
      await this.isDone(done);
    };
    await errand.work.step(fault, meanwhile && { place: meanwhile.place, work: () => work(meanwhile) });
    if (fault && fault.kind !== "editing" && !(fault.kind === "dies" && fault.arrives === "not"))
      errand.unheard.push({ from: earlier + 1, to: this.history.events.length });
    if (fault?.kind === "dies" && hadWritten) errand.unheard.push({ from: earliest + 1, to: earlier });
    this.ended(author);
  }

  /** Takes note of what a piece of work reports once it has ended. */
  private ended(author: Author): void {
    const { errand } = author;
    if (!errand?.work.outcome) return;
    author.errand = null;
    const { outcome, dead } = errand.work;
    if ("done" in outcome) this.succeeded(errand, author, outcome.done);
    else {
      const { clean, named } = toldBy(outcome.failed);
      this.history.named.push(...named.map((each) => this.history.withFirstTitles(each)));
      errand.noted = this.notes().has(noteOf(errand));
      if (clean) errand.holds = named.length > 0 && errand.undoes !== undefined;
      if (clean && errand.holds) errand.undoes!.holds = false;
    }
    if (dead) author.reopen();
  }

  private succeeded(errand: Errand, author: Author, done: unknown): void {
    errand.holds = true;
    const { undoes, wish } = errand;
    if (undoes) undoes.holds = false;
    else if (wish.wants === "repair") this.repaired();
    else author.last = { errand, applied: done as NonNullable<Author["last"]>["applied"] };
  }

  /** Notes that are gone have brought back what was. */
  private repaired(): void {
    const notes = this.notes();
    for (const errand of this.history.errands)
      if (errand.noted && errand.holds === null && !notes.has(noteOf(errand))) {
        errand.holds = errand.undoes !== undefined;
        if (errand.undoes) errand.undoes.holds = false;
      }
  }

  /** The labels of those that stand. */
  private notes(): Set<unknown> {
    const settings = Object.entries(this.host.snapshot().settings ?? {});
    const indexes = settings.filter(([key]) => noteKeyParts(key)?.piece === undefined);
    const found = indexes.map(([, text]) => JSON.parse(String(text)) as NoteIndex);
    return new Set(found.filter(({ ended }) => !ended).map(({ label }) => label));
  }

  /** At last somebody repairs what was left half written, or keeps what cannot be repaired. */
  private async mend(): Promise<void> {
    const workbook = newSession();
    for (let tries = 0; tries < 5; tries++) {
      const unfinished = await workbook.unfinished();
      if (!unfinished) return;
      try {
        await unfinished.repair();
      } catch (error) {
        this.history.named.push(...toldBy(error).named.map((each) => this.history.withFirstTitles(each)));
        await unfinished.keep();
      }
      this.repaired();
    }
    throw new Error("The workbook cannot be mended.");
  }
}

function noteOf({ wish, number, undoes }: Errand): string {
  return undoes ? "Undo" : wish.wants === "input" ? "Set in_target" : labelOf(number);
}
