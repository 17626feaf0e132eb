import { serialOf } from "../../src/domain/shared/serial-date";
import {
  dealsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { teamOf } from "../../src/domain/team/team";
import { teamRollupChange } from "../../src/sheets/team-rollup/change";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { readTeam } from "../../src/xlsx/read-team";
import type { Figure } from "./figure";

const SIZE = { workbooks: 100, partners: 40, deals: 2_000 };
const GOALS = { seconds: 60, megabytes: 1_000 };
const MB = 2 ** 20;
const AS_OF = serialOf(2026, 11, 28);
const STAGES = ["Negotiation", "Won", "Lost"] as const;

/** All CAMs' workbooks, from their files to the file of the team's roll-up. */
export async function* measure(): AsyncGenerator<Figure> {
  // A few different ones stand for all, so that making them takes no longer than reading them.
  const different = await Promise.all(Array.from({ length: 4 }, (_, index) => workbookFile(index)));
  const files = Array.from({ length: SIZE.workbooks }, (_, index) => ({
    name: `cam ${index}.xlsx`,
    bytes: async () => different[index % different.length]!,
  }));
  let most = 0;
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const found = await readTeam(files, {
    readOn: AS_OF,
    onProgress: () => (most = Math.max(most, process.memoryUsage().rss / MB)),
  });
  const read = performance.now();
  const team = emptyWorkbook();
  await team.apply(teamRollupChange(teamOf(found.workbooks, found.notRead, AS_OF)));
  const { length } = team.save();
  const done = performance.now();
  const { user, system } = process.cpuUsage(used);
  most = Math.max(most, process.memoryUsage().rss / MB);
  const { workbooks, partners, deals } = SIZE;
  yield {
    name: `Team roll-up of ${workbooks} workbooks × ${partners} partners × ${deals} deals`,
    value: (done - begun) / 1000,
    unit: " s",
    detail: `read in ${((read - begun) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of the processor, ${(length / MB).toFixed(1)} MB written`,
    goal: GOALS.seconds,
  };
  yield {
    name: "Most memory of the program meanwhile",
    value: most,
    unit: " MB",
    detail: "all that the process holds, also of the benchmarks before",
    goal: GOALS.megabytes,
  };
}

async function workbookFile(number: number): Promise<Uint8Array> {
  const names = Array.from({ length: SIZE.partners }, (_, index) => `Partner ${number}-${index}`);
  const partners = names.map((partner, index) => ({
    partnerId: `P-${index}`,
    partner,
    cam: `CAM ${number}`,
    region: `Region ${index % 4}`,
    tier: "Gold",
    lifeStage: "Mature",
    annualTarget: 100_000 + index,
    partnerSince: serialOf(2020, 1, 1),
  }));
  const deals = Array.from({ length: SIZE.deals }, (_, index) => {
    const stage = STAGES[index % STAGES.length]!;
    const day = AS_OF - ((index * 37) % 700);
    return {
      dealId: `D-${number}-${index}`,
      partner: names[index % names.length]!,
      account: `Account ${index % 300}`,
      stage,
      amount: 1_000 + ((index * 7919) % 20_000),
      registeredOn: day - 30,
      lastActivity: day,
      ledBy: index % 2 ? "Partner" : "Vendor",
      ...(stage === "Negotiation" ? { expectedClose: AS_OF + (index % 90) } : { closedOn: day }),
    };
  });
  const file = emptyWorkbook();
  await file.apply({
    label: "Tables",
    tables: [
      changeTable(partnersTable, partners),
      changeTable(dealsTable, deals),
      changeTable(stagesTable, [
        { stage: "Negotiation", class: "Open", probability: 0.5 },
        { stage: "Won", class: "Won", probability: 1 },
        { stage: "Lost", class: "Lost", probability: 0 },
      ]),
      changeTable(settingsTable, [{ setting: "Currency", value: "USD", unit: null, source: null }]),
    ],
    sheets: [],
  });
  return file.save();
}
