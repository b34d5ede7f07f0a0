// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
import { type Answer, answerCodec } from "../answers.js";
import * as c from "../codec.js";
import { type Action, action } from "./actions.js";
import { type Component, component } from "./components.js";

/** Whether the customer can act, something is awaited, a person has taken over, or the session is over. */
export type SessionStatus = "active" | "waiting" | "escalated" | "ended" | "expired" | "abandoned" | c.UnknownValue;

export const sessionStatus: c.Codec<SessionStatus> = c.values("active", "waiting", "escalated", "ended", "expired", "abandoned");

/** One customer going through one flow. */
export interface Session {
  /** Names the session in the addresses of its calls. */
  readonly id: string;
  readonly status: SessionStatus;
  /** How many times the session was written. */
  readonly revision: number;
  /** The flow, as namespace/name. */
  readonly flow: string;
  /** The version of the flow that the session is on. */
  readonly flowVersion: number;
  /**
   * True when somebody else may look at this phone: keep the session out of lists, recent screens,
   * screenshots and notifications. Absent otherwise.
   */
  readonly discreet?: boolean;
  /** When it expires if nothing is done; absent when it is over. */
  readonly expiresAt?: string;
  /** Of a session that is over: resolved, unresolved, redirected, or the flow's own. */
  readonly outcome?: string;
}

export const session: c.Codec<Session> = c.record<Session>({
  id: c.required(c.text),
  status: c.required(sessionStatus),
  revision: c.required(c.whole),
  flow: c.required(c.text),
  flowVersion: c.required(c.whole),
  discreet: c.optional(c.flag),
  expiresAt: c.optional(c.text),
  outcome: c.optional(c.text),
});

/** What is wrong with the answer to one component. */
export interface FieldError {
  /** The id of the component. */
  readonly component: string;
  /** The part of the answer that is wrong, such as the town of an address; absent when it is all of it. */
  readonly part?: string;
  /** Stable, such as required or tooLong; rule for a rule of the flow. */
  readonly code: string;
  /** What to tell the customer, in their language. */
  readonly message: string;
}

export const fieldError: c.Codec<FieldError> = c.record<FieldError>({
  component: c.required(c.text),
  part: c.optional(c.text),
  code: c.required(c.text),
  message: c.required(c.text),
});

/** Whether that language is written from left to right or from right to left. */
export type ScreenDir = "ltr" | "rtl" | c.UnknownValue;

export const screenDir: c.Codec<ScreenDir> = c.values("ltr", "rtl");

/** Something is awaited. */
export interface ScreenRefresh {
  /** Ask for the session again after this many milliseconds. */
  readonly afterMs: number;
}

export const screenRefresh: c.Codec<ScreenRefresh> = c.record<ScreenRefresh>({
  afterMs: c.required(c.whole),
});

/** What to call the screen in the app's own statistics. */
export interface ScreenAnalytics {
  /** Flow and screen, the same for all customers. */
  readonly id: string;
}

export const screenAnalytics: c.Codec<ScreenAnalytics> = c.record<ScreenAnalytics>({
  id: c.required(c.text),
});

/** What to draw. All texts are in the screen's locale, all values final. */
export interface Screen {
  /** The same for all customers; the target of the action change. */
  readonly id: string;
  /** Opaque; sent back with each step. */
  readonly key: string;
  /** The heading of the whole screen. */
  readonly title: string;
  /** The language of the texts, as a BCP 47 tag. */
  readonly locale: string;
  /** Whether that language is written from left to right or from right to left. */
  readonly dir: ScreenDir;
  /** Whether to offer the action back. */
  readonly back: boolean;
  /** What is on the screen, in the order in which to draw it. */
  readonly components: readonly Component[];
  /** What the customer can press, in order. */
  readonly actions: readonly Action[];
  /** With the problem invalid-answers: what to correct. */
  readonly errors?: readonly FieldError[];
  /** Something is awaited. */
  readonly refresh?: ScreenRefresh;
  /** What to call the screen in the app's own statistics. */
  readonly analytics: ScreenAnalytics;
}

export const screen: c.Codec<Screen> = c.record<Screen>({
  id: c.required(c.text),
  key: c.required(c.text),
  title: c.required(c.text),
  locale: c.required(c.text),
  dir: c.required(screenDir),
  back: c.required(c.flag),
  components: c.required(c.items(component)),
  actions: c.required(c.items(action)),
  errors: c.extra(c.readableItems(fieldError)),
  refresh: c.extra(screenRefresh),
  analytics: c.required(screenAnalytics),
});

/**
 * The customer's action led on; a screen before is open again; another screen stands in this one's place;
 * something came of itself; or the customer came back.
 */
export type MoveKind = "forward" | "back" | "replace" | "update" | "resume" | c.UnknownValue;

export const moveKind: c.Codec<MoveKind> = c.values("forward", "back", "replace", "update", "resume");

/** How a screen came to be, for transitions and for assistive technology. */
export interface Move {
  /**
   * The customer's action led on; a screen before is open again; another screen stands in this one's place;
   * something came of itself; or the customer came back.
   */
  readonly kind: MoveKind;
  /** The component to focus; the title when absent. */
  readonly focus?: string;
  /** What a screen reader says beside the title. */
  readonly announce?: string;
}

export const move: c.Codec<Move> = c.record<Move>({
  kind: c.required(moveKind),
  focus: c.optional(c.text),
  announce: c.optional(c.text),
});

/** A banner above the screen. */
export interface Notice {
  /** The same while it is the same notice, so that it is announced once. */
  readonly id: string;
  /** How much it matters, such as urgent. */
  readonly severity: string;
  /** What it says. */
  readonly text: string;
}

export const notice: c.Codec<Notice> = c.record<Notice>({
  id: c.required(c.text),
  severity: c.required(c.text),
  text: c.required(c.text),
});

/** Why nobody can be had. */
export type OutlookReason = "closed" | "full" | "deskDown" | c.UnknownValue;

export const outlookReason: c.Codec<OutlookReason> = c.values("closed", "full", "deskDown");

/** Whether a person can be had, before the customer asks for one. */
export interface Outlook {
  /** Whether somebody is there now. */
  readonly available: boolean;
  /** About how many seconds it takes until somebody is there, in whole minutes. */
  readonly waitSeconds?: number;
  /** Why nobody can be had. */
  readonly reason?: OutlookReason;
  /** When somebody is there again. */
  readonly opensAt?: string;
}

export const outlook: c.Codec<Outlook> = c.record<Outlook>({
  available: c.required(c.flag),
  waitSeconds: c.optional(c.whole),
  reason: c.optional(outlookReason),
  opensAt: c.optional(c.text),
});

/** How to reach a person. Empty when nothing is configured. */
export interface Support {
  /** A link to dial, which begins with tel:. */
  readonly phone?: string;
  /** The flow that helps with everything. */
  readonly flow?: string;
  /** Whether a person can be had here now. Absent when nothing is known of it. */
  readonly human?: Outlook;
}

export const support: c.Codec<Support> = c.record<Support>({
  phone: c.optional(c.text),
  flow: c.optional(c.text),
  human: c.extra(outlook),
});

/** Where a customer stands, and what to draw. */
export interface SessionBody {
  readonly session: Session;
  readonly screen: Screen;
  /** How the screen came to be. Absent where nothing moved: when the session was only read. */
  readonly move?: Move;
  /** Banners above the screen, such as of an incident. Absent when there are none. */
  readonly notices: readonly Notice[];
  /** How to reach a person if the app or the server fails the customer. */
  readonly support?: Support;
}

export const sessionBody: c.Codec<SessionBody> = c.record<SessionBody>({
  session: c.required(session),
  screen: c.required(screen),
  move: c.extra(move),
  notices: c.extraItems(c.readableItems(notice)),
  support: c.extra(support),
});

/** Why a call failed (RFC 9457), with what helps to go on. */
export interface Problem {
  /** The address of the page about problems of this code. */
  readonly type: string;
  /** What kind of problem it is, for developers. */
  readonly title: string;
  /** The HTTP status. */
  readonly status: number;
  /** Stable; what to decide by. */
  readonly code: string;
  /** What was found, what was expected, what to do; for developers. */
  readonly detail: string;
  /** A JSON Pointer to what is wrong in the body that was sent. */
  readonly pointer?: string;
  /** What the server's log calls it. */
  readonly errorId?: string;
  /** Where the customer stands, if they have a session. */
  readonly session?: Session;
  /** The screen to show: the one that is current, or the one that was sent with what to correct. */
  readonly screen?: Screen;
  /** Where the focus goes and what a screen reader says, of a step that was refused. */
  readonly move?: Move;
  /** Banners above the screen. Absent when there are none. */
  readonly notices: readonly Notice[];
  /** How to reach a person. */
  readonly support?: Support;
  /** Of an upload whose part came at the wrong place: where the next bytes begin. */
  readonly offset?: number;
}

export const problem: c.Codec<Problem> = c.record<Problem>({
  type: c.required(c.text),
  title: c.required(c.text),
  status: c.required(c.whole),
  code: c.required(c.text),
  detail: c.required(c.text),
  pointer: c.extra(c.text),
  errorId: c.extra(c.text),
  session: c.extra(session),
  screen: c.extra(screen),
  move: c.extra(move),
  notices: c.extraItems(c.readableItems(notice)),
  support: c.extra(support),
  offset: c.extra(c.whole),
});

/** A session as a list shows it. */
export interface SessionSummary {
  /** Names the session in the addresses of its calls. */
  readonly id: string;
  /** The flow, as namespace/name. */
  readonly flow: string;
  /** The flow's title, in the language of the session. */
  readonly title: string;
  readonly status: SessionStatus;
  /** When it was last written. */
  readonly updatedAt: string;
  /** When it expires if nothing is done; absent when it is over. */
  readonly expiresAt?: string;
}

export const sessionSummary: c.Codec<SessionSummary> = c.record<SessionSummary>({
  id: c.required(c.text),
  flow: c.required(c.text),
  title: c.required(c.text),
  status: c.required(sessionStatus),
  updatedAt: c.required(c.text),
  expiresAt: c.optional(c.text),
});

/** The customer's sessions. */
export interface SessionList {
  /** Those asked for, the newest first. */
  readonly sessions: readonly SessionSummary[];
}

export const sessionList: c.Codec<SessionList> = c.record<SessionList>({
  sessions: c.required(c.items(sessionSummary)),
});

/** Starts a session. */
export interface StartRequest {
  /** The flow, as namespace/name. */
  readonly flow: string;
  /** What the flow declares as its inputs, by name. */
  readonly inputs?: Readonly<Record<string, c.Json>>;
  /** The language of the whole session, as a BCP 47 tag, in place of the header Accept-Language. */
  readonly locale?: string;
}

export const startRequest: c.Codec<StartRequest> = c.record<StartRequest>({
  flow: c.required(c.text),
  inputs: c.optional(c.lookup(c.anything)),
  locale: c.optional(c.text),
});

/** What the customer did on a screen. */
export interface StepRequest {
  /** The screen's key; may be left out of resume, abandon and restart. */
  readonly key?: string;
  /**
   * The id of an action of the screen that submits, or back, change, resume, escalate, abandon, cancel or
   * restart.
   */
  readonly action: string;
  /** The answers by the ids of their components. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** With the action change: the id of the screen to open again. */
  readonly target?: string;
}

export const stepRequest: c.Codec<StepRequest> = c.record<StepRequest>({
  key: c.optional(c.text),
  action: c.required(c.text),
  answers: c.optional(c.lookup(answerCodec)),
  target: c.optional(c.text),
});

/** A screen was shown; something was opened; something could not be drawn; the customer left. */
export type AppEventType = "shown" | "opened" | "renderFailed" | "closed" | c.UnknownValue;

export const appEventType: c.Codec<AppEventType> = c.values("shown", "opened", "renderFailed", "closed");

/** One thing that happened in the app. */
export interface AppEvent {
  /** A UUID, new for each event, and the same when it is sent again. */
  readonly id: string;
  /** A screen was shown; something was opened; something could not be drawn; the customer left. */
  readonly type: AppEventType;
  /** When it happened, by the device's clock. */
  readonly at: string;
  /** The key of the screen. */
  readonly screen: string;
  /** The id of the component it happened to. */
  readonly component?: string;
  /** More for whoever looks into it; never what a customer typed. */
  readonly detail?: string;
}

export const appEvent: c.Codec<AppEvent> = c.record<AppEvent>({
  id: c.required(c.text),
  type: c.required(appEventType),
  at: c.required(c.text),
  screen: c.required(c.text),
  component: c.optional(c.text),
  detail: c.optional(c.text),
});

/** What the app saw. */
export interface EventsRequest {
  /** The events, in the order in which they happened. */
  readonly events: readonly AppEvent[];
}

export const eventsRequest: c.Codec<EventsRequest> = c.record<EventsRequest>({
  events: c.required(c.items(appEvent)),
});

/** Whether bytes are still to come, it is being looked at, or it can or cannot be used. */
export type FileRefStatus = "uploading" | "scanning" | "ready" | "refused" | c.UnknownValue;

export const fileRefStatus: c.Codec<FileRefStatus> = c.values("uploading", "scanning", "ready", "refused");

/** Why it was refused. */
export interface FileRefError {
  /** Stable; what to decide by. */
  readonly code: string;
  /** What to tell the customer, in their language. */
  readonly message: string;
}

export const fileRefError: c.Codec<FileRefError> = c.record<FileRefError>({
  code: c.required(c.text),
  message: c.required(c.text),
});

/** A file that was or is being uploaded. */
export interface FileRef {
  /** Names the file in the answer of its component. */
  readonly id: string;
  /** The id of the component that it answers. */
  readonly component: string;
  /** Its name on the device. */
  readonly name: string;
  /** Its length in bytes. */
  readonly size: number;
  /** Its media type. */
  readonly type: string;
  /** Whether bytes are still to come, it is being looked at, or it can or cannot be used. */
  readonly status: FileRefStatus;
  /** How many bytes have arrived. */
  readonly offset: number;
  /** Why it was refused. */
  readonly error?: FileRefError;
}

export const fileRef: c.Codec<FileRef> = c.record<FileRef>({
  id: c.required(c.text),
  component: c.required(c.text),
  name: c.required(c.text),
  size: c.required(c.whole),
  type: c.required(c.text),
  status: c.required(fileRefStatus),
  offset: c.required(c.whole),
  error: c.optional(fileRefError),
});

/** A file of a session. */
export interface FileBody {
  readonly file: FileRef;
}

export const fileBody: c.Codec<FileBody> = c.record<FileBody>({
  file: c.required(fileRef),
});
