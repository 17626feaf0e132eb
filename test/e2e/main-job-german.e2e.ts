import { ownExport } from "../support/crm-files";
import { describeMainJob } from "./support/main-job";

describeMainJob({ platform: "windows", culture: "de-DE", crm: ownExport() });
