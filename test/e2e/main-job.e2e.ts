import { crmExport } from "../support/crm-files";
import { describeMainJob } from "./support/main-job";

describeMainJob({ platform: "web", culture: "en-US", crm: crmExport() });
