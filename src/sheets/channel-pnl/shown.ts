import { channelPnl } from "../../domain/finance/channel-pnl";
import { readPnlData } from "../../domain/finance/pnl-data";
import { PNL_INPUT_KEYS, PNL_INPUTS, STAFF_BASIS } from "../../domain/finance/pnl-inputs";
import { countedValue } from "../../domain/shared/assumption";
import type { Shown } from "../shared/shown";
import { BASIS_INPUT, pnlInputName } from "./inputs";

export const shownFigures: Shown = (source, { inputs, asOf }) =>
  channelPnl({
    data: readPnlData(source),
    asOf,
    overrides: Object.fromEntries(
      PNL_INPUT_KEYS.map((key) => [key, countedValue(PNL_INPUTS[key], inputs[pnlInputName(key)])]),
    ),
    staffBasis: countedValue(STAFF_BASIS, inputs[BASIS_INPUT]),
  });
