import { cleanText, cutTo } from "../domain/shared/clean-text";
import type { ChartItem, Deck, DeckItem } from "./deck";

/** Characters of what a chart shows, in words. */
const LONGEST_ALT = 500;
/** Characters; longer names of columns would stand aslant. */
const LONGEST_NAME = { columns: 14, bars: 30 } as const;

/** The deck with its charts' texts as they are shown: in the picture, in its words and in the workbook behind it. */
export function withShownCharts(deck: Deck): Deck {
  const shown = (item: DeckItem) => (item.kind === "chart" ? shownChart(item) : item);
  return { ...deck, slides: deck.slides.map((slide) => ({ ...slide, items: slide.items.map(shown) })) };
}

function shownChart(chart: ChartItem): ChartItem {
  const longest = chart.shape === "columns" ? LONGEST_NAME.columns : LONGEST_NAME.bars;
  return {
    ...chart,
    alt: cutTo(cleanText(chart.alt), LONGEST_ALT),
    categories: chart.categories.map((category) => cutTo(cleanText(category) || "–", longest)),
  };
}
