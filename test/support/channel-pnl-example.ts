import { channelPnl, type ChannelPnlInput } from "../../src/domain/finance/channel-pnl";
import { readPnlData } from "../../src/domain/finance/pnl-data";
import { serialOf } from "../../src/domain/shared/serial-date";
import { programTable, type ProgramRow } from "../../src/domain/shared/tables/finance-tables";
import { MemoryTables } from "./memory-tables";

export const AS_OF = serialOf(2026, 5, 15);

export const pnl = (
  rows: readonly Partial<ProgramRow>[],
  more: Omit<Partial<ChannelPnlInput>, "data"> = {},
) => channelPnl({ data: readPnlData(new MemoryTables().with(programTable, rows)), asOf: AS_OF, ...more });
