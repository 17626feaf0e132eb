import { Button } from "@fluentui/react-components";
import { Message } from "../../components/message";
import { useApp } from "../../session/app-context";
import { controlTexts as texts } from "../../strings/control";
import { useControl } from "./use-control";

/** Above what the tables are relied on for, while something is wrong with them. */
export default function ControlStrip() {
  const { open, format } = useApp();
  const { findings } = useControl();
  const failures = findings?.failures.length ?? 0;
  if (failures === 0) return null;
  return (
    <Message
      intent="error"
      title={texts.wrong(failures, format)}
      actions={
        <Button size="small" onClick={() => open("control")}>
          {texts.show}
        </Button>
      }
    >
      {texts.wrongBody}
    </Message>
  );
}
