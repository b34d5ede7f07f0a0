import "./styles/helpflow.css";

export { HelpflowScreen, type HelpflowScreenProps, type Step } from "./screen/HelpflowScreen.js";
export { HelpflowSession, type HelpflowSessionProps } from "./session/HelpflowSession.js";
export type { OpenDestination } from "./screen/ActionBar.js";
export type { ForgetUpload, RemoveFile, StepUp, Upload } from "./screen/ScreenContext.js";
export type { Theme } from "./screen/useDark.js";
export type { Answers, ScreenEvent } from "./model.js";
export { languages, type Words, wordsFor } from "./words/words.js";
export { views, type View, type Views } from "./views/views.js";
