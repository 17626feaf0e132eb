import { type ChannelPnl, channelPnl } from "../../domain/finance/channel-pnl";
import { readPnlData } from "../../domain/finance/pnl-data";
import { PNL_INPUT_KEYS, PNL_INPUTS, STAFF_BASIS } from "../../domain/finance/pnl-inputs";
import type { TableSource } from "../../domain/program/setup";
import { countedValue } from "../../domain/shared/assumption";
import type { Shown } from "../shared/shown";
import { BASIS_INPUT, pnlInputName } from "./inputs";

/** The statement that a sheet shows. */
export const pnlShown = (
  source: TableSource,
  { inputs, asOf }: Pick<Parameters<Shown>[1], "inputs" | "asOf">,
): ChannelPnl =>
  channelPnl({
    data: readPnlData(source),
    asOf,
    overrides: Object.fromEntries(
      PNL_INPUT_KEYS.map((key) => [key, countedValue(PNL_INPUTS[key], inputs[pnlInputName(key)])]),
    ),
    staffBasis: countedValue(STAFF_BASIS, inputs[BASIS_INPUT]),
  });

export const shownFigures: Shown = (source, sheet) => pnlShown(source, sheet);
