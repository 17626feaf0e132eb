import { setupVersion, SETUP_VERSION } from "../program/setup-version";
import { defaultSettingsRows } from "../program/settings";
import type { TableSource } from "../program/setup";
import { isEmptyCell, type ListRow, listRowName } from "../setup-lists/list-rows";
import type { Assumption, AssumptionValue } from "../shared/assumption";
import { trimmedNameKey } from "../shared/excel-text";
import { settingsTable, type SettingRow } from "../shared/tables/catalogue";
import { changeTable, mergeChanges, type TableChange } from "../shared/tables/table-change";
import { keyOf } from "../shared/tables/table-definition";
import { type ChannelList, CHANNEL_LISTS } from "./channel-lists";
import { noSetup, settingOf, setupProblems } from "./given-setup";
import { differentCells, type DifferentCell, followedLevels, isSameCell, listChanges } from "./list-changes";
import { type Lacked, type LackedAnswer, lackedRows } from "./lacked-rows";
import { CHANNEL_SETTINGS, OWN_SETTINGS } from "./whose-settings";

/** A list of Setup, this workbook's beside the channel's. */
export interface ListDifference {
  sheet: string;
  added: readonly string[];
  changed: readonly { name: string; cells: readonly DifferentCell[] }[];
  lacked: readonly Lacked[];
  /** Names of the channel's rows, which may take the place of those that it lacks. */
  names: readonly string[];
}

export interface SetupTaking {
  version: { own: number | null; given: number };
  settings: readonly DifferentCell[];
  lists: readonly ListDifference[];
  /** What stays as it is, a sentence each. */
  stays: readonly string[];
  /** What still has to be answered. */
  open: readonly Lacked[];
  /** Null while something has to be answered. None: the workbook has all of it already. */
  changes: readonly TableChange[] | null;
}

/** Whether the channel's Setup can be taken into a workbook at all; else why not, a sentence each. */
export function takingProblems(own: TableSource, given: TableSource): string[] {
  const none = noSetup(given);
  if (none) return [none];
  const [ours, theirs] = [own, given].map((source) =>
    String(settingOf(source.table(settingsTable).rows, "Currency")?.value ?? "").trim(),
  );
  const otherMoney =
    ours && theirs && ours.toUpperCase() !== theirs.toUpperCase()
      ? [
          `The Setup's amounts are in ${theirs}, this workbook's in ${ours}: levels and prices would mean something else. Ask channel operations for a Setup in ${ours}.`,
        ]
      : [];
  return [...otherMoney, ...setupProblems(given)];
}

/** What taking the channel's Setup would change, and the changes. Ask `takingProblems` first. */
export function takeSetup(
  own: TableSource,
  given: TableSource,
  answers: Readonly<Record<string, LackedAnswer>>,
): SetupTaking {
  const [ownRows, givenRows] = [own, given].map((source) => source.table(settingsTable).rows);
  const settings = CHANNEL_SETTINGS.flatMap((definition) =>
    settingDifference(definition, ownRows!, givenRows!),
  );
  const lists = CHANNEL_LISTS.filter(({ table }) => given.table(table).exists).map((list) => ({
    list,
    ...listDifference(list, own, given),
  }));
  const missing = CHANNEL_LISTS.filter(({ table }) => !given.table(table).exists).map(
    ({ table }) => table.sheet,
  );
  const answered = new Map(Object.entries(answers).map(([id, answer]) => [trimmedNameKey(id), answer]));
  const answerOf = ({ id, proposed, stays }: Lacked) =>
    stays === null ? (answered.get(trimmedNameKey(id)) ?? proposed) : proposed;
  const open = lists.flatMap(({ lacked, names }) =>
    lacked.filter((each) => {
      const answer = answerOf(each);
      return answer === null || (typeof answer === "object" && !names.includes(answer.becomes));
    }),
  );
  const changes = open.length
    ? null
    : mergeChanges([
        ...settingChanges(settings, { own: ownRows!, given: givenRows! }),
        ...lists.flatMap((each) => listChanges(each, { own, given, answerOf })),
        ...followedLevels(lists, answerOf),
      ]);
  return {
    version: { own: setupVersion(ownRows!), given: setupVersion(givenRows!)! },
    settings: settings.map(({ difference }) => difference),
    lists: lists.map(({ list: _, ...difference }) => difference),
    stays: [
      `Your own settings: ${OWN_SETTINGS.map(({ label }) => label).join(", ")}.`,
      ...(missing.length ? [`Lists that the channel's Setup has not: ${missing.join(", ")}.`] : []),
      ...CHANNEL_LISTS.flatMap(({ table }) =>
        own
          .table(table)
          .problems.map(({ row, message }) => `${table.sheet}, row ${row}, which cannot be read: ${message}`),
      ),
    ],
    open,
    changes,
  };
}

interface DifferentSetting {
  key: string;
  value: AssumptionValue;
  difference: DifferentCell;
}

function settingDifference(
  { key, label, kind, default: standard }: Assumption<AssumptionValue>,
  own: readonly SettingRow[],
  given: readonly SettingRow[],
): DifferentSetting[] {
  const row = settingOf(given, key);
  if (!row) return [];
  const counts = (found: SettingRow | undefined) => (isEmptyCell(found?.value) ? standard : found!.value);
  const [before, after] = [counts(settingOf(own, key)), counts(row)];
  return isSameCell(before, after)
    ? []
    : [{ key, value: after === "" ? null : after, difference: { label, kind, before, after } }];
}

function settingChanges(
  settings: readonly DifferentSetting[],
  { own, given }: { own: readonly SettingRow[]; given: readonly SettingRow[] },
): TableChange[] {
  const version = settingOf(given, SETUP_VERSION)!;
  const isNew = setupVersion(own) !== version.value;
  if (!settings.length && !isNew) return [];
  const standard = new Map(defaultSettingsRows().map((row) => [row.setting, row]));
  const rows = settings.map(({ key, value }) => ({
    ...(settingOf(own, key) ? {} : standard.get(key)),
    setting: settingOf(own, key)?.setting ?? key,
    value,
  }));
  return [changeTable(settingsTable, [...rows, ...(isNew ? [version] : [])])];
}

function listDifference(list: ChannelList, own: TableSource, given: TableSource): ListDifference {
  const { table } = list;
  const theirs = given.table(table);
  const known = new Map(own.table(table).rows.map((row) => [keyOf(table, row), row as ListRow]));
  const rows = theirs.rows as readonly ListRow[];
  const named = (row: ListRow) => listRowName({ table }, row);
  return {
    sheet: table.sheet,
    added: rows.filter((row) => !known.has(keyOf(table, row))).map(named),
    changed: rows.flatMap((row) => {
      const cells = differentCells(list, known.get(keyOf(table, row)), { row, absent: theirs.absent });
      return cells.length ? [{ name: named(row), cells: cells.map(({ field: _, ...cell }) => cell) }] : [];
    }),
    lacked: lackedRows(list, own, given),
    names: [...new Set(rows.map((row) => String(row[table.key[0]!])))],
  };
}
