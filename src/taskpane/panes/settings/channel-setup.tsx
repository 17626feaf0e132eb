import { setupVersion } from "../../../domain/program/setup-version";
import { settingsTable } from "../../../domain/shared/tables/catalogue";
import { Lead, Note, Stack } from "../../components/page-parts";
import { channelSetupTexts as texts } from "../../strings/channel-setup";
import { GiveSetup } from "./give-setup";
import type { SettingsSource } from "./settings-source";
import { TakeSetup } from "./take-setup";

/** One Setup for all workbooks: exported by channel operations, taken by every CAM. */
export function ChannelSetup({ source }: { source: SettingsSource }) {
  return (
    <Stack>
      <Lead>{texts.lead}</Lead>
      <Note>{texts.version(setupVersion(source.snapshot.table(settingsTable).rows))}</Note>
      <TakeSetup source={source} />
      <GiveSetup snapshot={source.snapshot} />
    </Stack>
  );
}
