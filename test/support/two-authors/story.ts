import type { HeadlessHost } from "../../../src/workbench/host/headless";
import type { WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { Author, type Errand, type Wish, labelOf, newSession, taskOf } from "./authors";
import { WorkbookError } from "../../../src/book/workbook-error";
import { type Difference, differencesOf, placeOf } from "./compared";
import { type Deed, type Done, doIt, linesNow, meant, typedBy } from "./people";
import { Desk, type RequestFault, type Work } from "./sessions";
import { type NoteIndex, noteKeyParts } from "../../../src/excel/write/note";
import { toldBy } from "./told";

export type Step =
  | { step: "begin"; who: number; wish: Wish }
  | { step: "go on"; who: number; requests: number; fault?: RequestFault; meanwhile?: Meant }
  | { step: "user"; deed: Deed };

/** What a user does within the last of the requests. */
interface Meant {
  place: number;
  deed: Deed;
}

type Event = { deed: Done } | { errand: Errand; within?: { place: number; deed: Done } };

/** Two authors and a user at one workbook: what happened, in order, so that it can happen again without what came to nothing. */
export class Story {
  private readonly desk: Desk;
  private readonly authors = [new Author(), new Author()];
  private readonly history: Event[] = [];
  private readonly errands: Errand[] = [];
  /** What reports said is not as it was. */
  private readonly named: string[] = [];
  private readonly titles = new Map<string, string>();
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
      await this.judge();
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
        from: this.history.length,
      });
      this.errands.push(errand);
      return this.ended(author);
    }
    for (let left = step.requests; left > 0 && author.errand; left--)
      await this.goOn(author, left === 1 ? step : {});
  }

  private async userDoes(deed: Deed): Promise<void> {
    const done = meant(deed, this.host, ++this.number);
    if (!done) return;
    this.history.push({ deed: done });
    await this.isDone(done);
  }

  private async isDone(done: Done): Promise<void> {
    await doIt(done, this.host);
    if (done.does === "renames") this.titles.set(`Tab ${done.number}`, this.firstTitle(done.title));
  }

  private firstTitle(title: string): string {
    return this.titles.get(title) ?? title;
  }

  private async goOn(
    author: Author,
    { fault, meanwhile }: { fault?: RequestFault; meanwhile?: Meant } = {},
  ): Promise<void> {
    const errand = author.errand!;
    if (errand.work.begins) errand.from = this.history.length;
    const event: Event = { errand };
    this.history.push(event);
    const work = async ({ place, deed }: Meant) => {
      const done = meant(deed, this.host, ++this.number);
      if (!done) return;
      event.within = { place, deed: done };
      await this.isDone(done);
    };
    await errand.work.step(fault, meanwhile && { place: meanwhile.place, work: () => work(meanwhile) });
    if (fault && fault.kind !== "editing" && !(fault.kind === "dies" && fault.arrives === "not"))
      errand.unheard.push({ from: errand.from, to: this.history.length });
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
      this.named.push(...named.map((each) => this.withFirstTitles(each)));
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
    for (const errand of this.errands)
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
        this.named.push(...toldBy(error).named.map((each) => this.withFirstTitles(each)));
        await unfinished.keep();
      }
      this.repaired();
    }
    throw new Error("The workbook cannot be mended.");
  }

  private withFirstTitles(text: string): string {
    let plain = text;
    for (const [title, first] of this.titles) plain = plain.replaceAll(title, first);
    return plain;
  }

  private async judge(): Promise<void> {
    const now = this.host.snapshot();
    expect(now.settings ?? {}).toEqual({});
    expect(JSON.stringify(now)).not.toContain("cam_building");
    const unsure = this.errands.filter(({ holds }) => holds === null);
    let least: unknown[] | null = null;
    for (let chosen = 0; chosen < 1 << unsure.length; chosen++) {
      unsure.forEach((errand, index) => (errand.holds = (chosen >> index) % 2 === 1));
      const wrong = await this.wrongIn(now);
      if (!wrong.length) return;
      if (!least || wrong.length < least.length) least = wrong;
    }
    // A few tell enough.
    expect(least?.slice(0, 4)).toEqual([]);
  }

  /** What of the workbook is not as it would be without what came to nothing. */
  private async wrongIn(now: WorkbookData): Promise<unknown[]> {
    try {
      const again = await this.withoutFailures();
      return [
        ...this.lostFrom(now, again),
        ...differencesOf(now, again).filter(
          (each) => !this.isNamed(each) && !this.isUnheardOf(each) && !this.isBroughtAlong(each),
        ),
      ];
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      return [error];
    }
  }

  /** The same history again, of which only what holds takes place. */
  private async withoutFailures(): Promise<WorkbookData> {
    this.host.load(this.before);
    const works = new Map<Errand, Work>();
    for (const [index, event] of this.history.entries()) {
      if ("deed" in event) {
        await doIt(event.deed, this.host);
        continue;
      }
      const { errand, within } = event;
      const { wish } = errand;
      const others = within && { place: within.place, work: () => doIt(within.deed, this.host) };
      const isLeftOut =
        !errand.holds || index < errand.from || wish.wants === "undo" || wish.wants === "repair";
      if (isLeftOut) {
        await others?.work();
        continue;
      }
      const work =
        works.get(errand) ?? (await this.desk.begin(() => taskOf(wish, errand.number)(newSession())));
      works.set(errand, work);
      if (work.waiting) await work.step(undefined, others);
      else await others?.work();
      const isLast = !this.history
        .slice(index + 1)
        .some((later) => "errand" in later && later.errand === errand);
      while (isLast && work.waiting) await work.step();
      if (work.outcome && "failed" in work.outcome) throw work.outcome.failed;
    }
    return this.host.snapshot();
  }

  /** What was typed and is nowhere, which no report excuses. */
  private lostFrom(now: WorkbookData, again: WorkbookData): string[] {
    return this.history
      .map((event) => ("deed" in event ? event.deed : event.within?.deed))
      .flatMap((deed, at) => (deed?.does === "types" && !this.isUnheard(at) ? [typedBy(deed.number)] : []))
      .filter((value) => placeOf(again, value) !== null && placeOf(now, value) === null);
  }

  private tablesOn(title: string): string[] {
    const sheet = this.before.sheets.find(({ name }) => name === title);
    return (sheet?.tables ?? []).map(({ name }) => name);
  }

  /**
   * Typed between a reading and the request that then wrote over it, which was carried out but not answered. That is lost: nobody has read it,
   * and Excel's API cannot compare and write in one.
   */
  private isUnheard(at: number): boolean {
    return this.errands.some(({ unheard }) => unheard.some(({ from, to }) => at >= from && at < to));
  }

  private isUnheardOf({ other }: Difference): boolean {
    return this.history.some(
      (event, at) =>
        "deed" in event && this.isUnheard(at) && other.includes(`"${typedBy(event.deed.number)}"`),
    );
  }

  /**
   * Lines that a user inserts look as the ones before them, which were a build's own then: the user's lines keep that when the build is taken
   * back.
   */
  private isBroughtAlong({ sheet, formatsOf }: Difference): boolean {
    if (!formatsOf) return false;
    const title = this.firstTitle(sheet);
    return this.history.some((event, at) => {
      if (!("deed" in event) || event.deed.does !== "inserts") return false;
      const { axis } = event.deed;
      const line = axis === "rows" ? formatsOf.row : formatsOf.column;
      return (
        this.firstTitle(event.deed.title) === title &&
        this.isHalfWritten(at) &&
        linesNow(event.deed, this.deedsOn(title, at + 1)).includes(line)
      );
    });
  }

  /** Something that came to nothing may have stood in the workbook then. */
  private isHalfWritten(at: number): boolean {
    const isOf = (errand: Errand) => (event: Event) => "errand" in event && event.errand === errand;
    return this.errands.some(
      (errand) =>
        !errand.holds &&
        this.history.slice(errand.from, at).some(isOf(errand)) &&
        (errand.noted || this.history.slice(at).some(isOf(errand))),
    );
  }

  private deedsOn(title: string, from: number): Done[] {
    return this.history
      .slice(from)
      .flatMap((event) =>
        "deed" in event && this.firstTitle(event.deed.title) === title ? [event.deed] : [],
      );
  }

  private isNamed({ sheet, place }: Difference): boolean {
    const title = this.firstTitle(sheet);
    // Without the build, what was typed below a table has made it grow.
    if (place.endsWith(": tables") && this.named.some((each) => each.startsWith(`${title}!`))) return true;
    const cell = place.includes("!") ? `${title}${place.slice(place.lastIndexOf("!"))}` : "";
    return this.named.some(
      (each) =>
        each === cell ||
        each.includes(`"${title}"`) ||
        this.tablesOn(title).some((table) => each.includes(table)),
    );
  }
}

function noteOf({ wish, number, undoes }: Errand): string {
  return undoes ? "Undo" : wish.wants === "input" ? "Set in_target" : labelOf(number);
}
