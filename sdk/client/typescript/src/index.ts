export { Helpflow } from "./helpflow.js";
export { HelpflowError } from "./error.js";
export type { HelpflowSession, SessionState } from "./session.js";
export type { HelpflowOptions } from "./settings.js";
export type { ReportedEvent } from "./events.js";
export type { UploadOptions } from "./upload.js";
export type { Clock, Fetch, Presence, Storage } from "./platform.js";
