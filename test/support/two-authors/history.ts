import type { Errand, Wish } from "./authors";
import type { WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { placeOf } from "./compared";
import { type Deed, type Done, typedBy } from "./people";
import { type Place, placesNow, placesOf } from "./places";
import type { RequestFault } from "./sessions";

export type Step =
  | { step: "begin"; who: number; wish: Wish }
  | { step: "go on"; who: number; requests: number; fault?: RequestFault; meanwhile?: Meant }
  | { step: "user"; deed: Deed };

/** What a user does within the last of the requests. */
export interface Meant {
  place: number;
  deed: Deed;
}

export type Event = { deed: Done } | { errand: Errand; within?: { place: number; deed: Done } };

/** What happened at one workbook, in order, so that it can happen again without what came to nothing. */
export class History {
  readonly events: Event[] = [];
  readonly errands: Errand[] = [];
  /** What reports said is not as it was. */
  readonly named: string[] = [];
  /** Of renamed sheets what they were called first. */
  readonly titles = new Map<string, string>();

  firstTitle(title: string): string {
    return this.titles.get(title) ?? title;
  }

  withFirstTitles(text: string): string {
    let plain = text;
    for (const [title, first] of this.titles) plain = plain.replaceAll(title, first);
    return plain;
  }

  /** What was typed and has been pasted over is gone by the user's own hand. */
  cover(before: WorkbookData, after: WorkbookData): void {
    for (const { deed } of this.deeds()) {
      const typed = typedBy(deed.number);
      if (placeOf(before, typed) !== null && placeOf(after, typed) === null) deed.isCovered = true;
    }
  }

  deeds(): { deed: Done; at: number }[] {
    return this.events.flatMap((event, at) => ("deed" in event ? [{ deed: event.deed, at }] : []));
  }

  /**
   * Typed right before the request that then wrote over it, which was carried out but not answered. That is lost: nobody has read it, and
   * Excel's API cannot compare and write in one.
   */
  isUnheard(at: number): boolean {
    return this.errands.some(({ unheard }) => unheard.some(({ from, to }) => at >= from && at < to));
  }

  /** Something that came to nothing may have stood in the workbook then. */
  isHalfWritten(at: number): boolean {
    const isOf = (errand: Errand) => (event: Event) => "errand" in event && event.errand === errand;
    return this.errands.some(
      (errand) =>
        !errand.holds &&
        this.events.slice(errand.from, at).some(isOf(errand)) &&
        (errand.noted || this.events.slice(at).some(isOf(errand))),
    );
  }

  /** Where the cells are now that a deed has put somewhere. */
  placesOf({ deed, at }: { deed: Done; at: number }): Place[] {
    const plain = (places: readonly Place[]) =>
      places.map((place) => ({ ...place, title: this.firstTitle(place.title) }));
    return this.deeds()
      .filter((later) => later.at > at)
      .reduce(
        (places, later) =>
          plain(placesNow(places, { ...later.deed, title: this.firstTitle(later.deed.title) })),
        plain(placesOf(deed)),
      );
  }
}
