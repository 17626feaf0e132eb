import { attentionLines } from "../../domain/portfolio/attention";
import { readAttentionData } from "../../domain/portfolio/attention-data";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { asOf }) => {
  const data = readAttentionData(source, asOf);
  const { currency, companyName } = data.scorecards.settings;
  return { currency, companyName, lines: attentionLines({ ...data, asOf }) };
};
