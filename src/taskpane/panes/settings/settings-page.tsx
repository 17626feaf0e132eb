import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { SETUP_LISTS, type SetupListId } from "../../../domain/setup-lists/lists";
import { listRows } from "../../../domain/setup-lists/list-rows";
import { ErrorMessage } from "../../components/message";
import { useApp } from "../../session/app-context";
import { useDraft } from "../../session/use-draft";
import { settingTexts as texts } from "../../strings/settings";
import { todayTexts } from "../../strings/today";
import { ChannelSetup } from "./channel-setup";
import { KeptLook } from "./company-look";
import { GeneralSettings } from "./general-settings";
import { ListSettings } from "./list-settings";
import { useSettingsSource } from "./settings-source";

type View = SetupListId | "general" | "channel";
const LISTS = Object.keys(SETUP_LISTS) as SetupListId[];

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, rowGap: tokens.spacingVerticalM },
  views: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What counts for the whole workbook: single settings, and the tables of Setup. */
export default function SettingsPage() {
  const styles = useStyles();
  const { format } = useApp();
  const { source, error } = useSettingsSource();
  const [view, show] = useDraft<View>("settings view", "general");
  if (error != null && !source) return <ErrorMessage error={error} />;
  if (!source) return <Spinner size="small" label={todayTexts.reading} />;
  return (
    <div className={styles.page}>
      <nav aria-label={texts.views} className={styles.views}>
        {(["general", ...LISTS, "channel"] as const).map((id) => (
          <Button
            key={id}
            size="small"
            appearance={id === view ? "primary" : "secondary"}
            aria-current={id === view ? "page" : undefined}
            onClick={() => show(() => id)}
          >
            {id === "general" || id === "channel"
              ? texts[id]
              : texts.view(
                  texts.lists[id].title,
                  format.number(listRows(SETUP_LISTS[id], source.snapshot).length),
                )}
          </Button>
        ))}
      </nav>
      {view === "channel" && <ChannelSetup source={source} />}
      {view === "general" && (
        <>
          <GeneralSettings source={source} />
          <KeptLook />
        </>
      )}
      {view !== "general" && view !== "channel" && <ListSettings key={view} id={view} source={source} />}
    </div>
  );
}
