import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

// The least that a pane with React and Fluent can be: what the add-in's own first load is measured against.
createRoot(document.getElementById("root")!).render(
  <FluentProvider theme={webLightTheme}>
    <h1>Hello</h1>
    <Button appearance="primary">Go</Button>
  </FluentProvider>,
);
