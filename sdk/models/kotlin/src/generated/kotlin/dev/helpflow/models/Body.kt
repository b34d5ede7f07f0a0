// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** Whether the customer can act, something is awaited, a person has taken over, or the session is over. */
@Serializable(with = SessionStatus.Serializer::class)
sealed interface SessionStatus : OpenValue {
    data object Active : SessionStatus {
        override val wire: String get() = "active"
    }

    data object Waiting : SessionStatus {
        override val wire: String get() = "waiting"
    }

    data object Escalated : SessionStatus {
        override val wire: String get() = "escalated"
    }

    data object Ended : SessionStatus {
        override val wire: String get() = "ended"
    }

    data object Expired : SessionStatus {
        override val wire: String get() = "expired"
    }

    data object Abandoned : SessionStatus {
        override val wire: String get() = "abandoned"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : SessionStatus

    object Serializer : OpenValues<SessionStatus>(
        "SessionStatus",
        listOf(Active, Waiting, Escalated, Ended, Expired, Abandoned),
        ::Unknown,
    )
}

/** One customer going through one flow. */
@Serializable
data class Session(
    /** Names the session in the addresses of its calls. */
    val id: String,
    val status: SessionStatus,
    /** How many times the session was written. */
    val revision: Long,
    /** The flow, as namespace/name. */
    val flow: String,
    /** The version of the flow that the session is on. */
    val flowVersion: Long,
    /**
     * True when somebody else may look at this phone: keep the session out of lists, recent screens,
     * screenshots and notifications. Absent otherwise.
     */
    val discreet: Boolean? = null,
    /** When it expires if nothing is done; absent when it is over. */
    val expiresAt: String? = null,
    /** Of a session that is over: resolved, unresolved, redirected, or the flow's own. */
    val outcome: String? = null,
)

/** What is wrong with the answer to one component. */
@Serializable
data class FieldError(
    /** The id of the component. */
    val component: String,
    /** The part of the answer that is wrong, such as the town of an address; absent when it is all of it. */
    val part: String? = null,
    /** Stable, such as required or tooLong; rule for a rule of the flow. */
    val code: String,
    /** What to tell the customer, in their language. */
    val message: String,
)

/** Whether that language is written from left to right or from right to left. */
@Serializable(with = ScreenDir.Serializer::class)
sealed interface ScreenDir : OpenValue {
    data object Ltr : ScreenDir {
        override val wire: String get() = "ltr"
    }

    data object Rtl : ScreenDir {
        override val wire: String get() = "rtl"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : ScreenDir

    object Serializer : OpenValues<ScreenDir>(
        "ScreenDir",
        listOf(Ltr, Rtl),
        ::Unknown,
    )
}

/** Something is awaited. */
@Serializable
data class ScreenRefresh(
    /** Ask for the session again after this many milliseconds. */
    val afterMs: Long,
)

/** What to call the screen in the app's own statistics. */
@Serializable
data class ScreenAnalytics(
    /** Flow and screen, the same for all customers. */
    val id: String,
)

/** What to draw. All texts are in the screen's locale, all values final. */
@Serializable
data class Screen(
    /** The same for all customers; the target of the action change. */
    val id: String,
    /** Opaque; sent back with each step. */
    val key: String,
    /** The heading of the whole screen. */
    val title: String,
    /** The language of the texts, as a BCP 47 tag. */
    val locale: String,
    /** Whether that language is written from left to right or from right to left. */
    val dir: ScreenDir,
    /** Whether to offer the action back. */
    val back: Boolean,
    /** What is on the screen, in the order in which to draw it. */
    val components: List<Component>,
    /** What the customer can press, in order. */
    val actions: List<Action>,
    /** With the problem invalid-answers: what to correct. */
    @Serializable(with = ScreenErrorsExtra::class) val errors: List<FieldError>? = null,
    /** Something is awaited. */
    @Serializable(with = ScreenRefreshExtra::class) val refresh: ScreenRefresh? = null,
    /** What to call the screen in the app's own statistics. */
    val analytics: ScreenAnalytics,
)

internal object ScreenErrorsExtra : ExtraItems<FieldError>(FieldError.serializer())

internal object ScreenRefreshExtra : Extra<ScreenRefresh>(ScreenRefresh.serializer())

/**
 * The customer's action led on; a screen before is open again; another screen stands in this one's place;
 * something came of itself; or the customer came back.
 */
@Serializable(with = MoveKind.Serializer::class)
sealed interface MoveKind : OpenValue {
    data object Forward : MoveKind {
        override val wire: String get() = "forward"
    }

    data object Back : MoveKind {
        override val wire: String get() = "back"
    }

    data object Replace : MoveKind {
        override val wire: String get() = "replace"
    }

    data object Update : MoveKind {
        override val wire: String get() = "update"
    }

    data object Resume : MoveKind {
        override val wire: String get() = "resume"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : MoveKind

    object Serializer : OpenValues<MoveKind>(
        "MoveKind",
        listOf(Forward, Back, Replace, Update, Resume),
        ::Unknown,
    )
}

/** How a screen came to be, for transitions and for assistive technology. */
@Serializable
data class Move(
    /**
     * The customer's action led on; a screen before is open again; another screen stands in this one's place;
     * something came of itself; or the customer came back.
     */
    val kind: MoveKind,
    /** The component to focus; the title when absent. */
    val focus: String? = null,
    /** What a screen reader says beside the title. */
    val announce: String? = null,
)

/** A banner above the screen. */
@Serializable
data class Notice(
    /** The same while it is the same notice, so that it is announced once. */
    val id: String,
    /** How much it matters, such as urgent. */
    val severity: String,
    /** What it says. */
    val text: String,
)

/** Why nobody can be had. */
@Serializable(with = OutlookReason.Serializer::class)
sealed interface OutlookReason : OpenValue {
    data object Closed : OutlookReason {
        override val wire: String get() = "closed"
    }

    data object Full : OutlookReason {
        override val wire: String get() = "full"
    }

    data object DeskDown : OutlookReason {
        override val wire: String get() = "deskDown"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : OutlookReason

    object Serializer : OpenValues<OutlookReason>(
        "OutlookReason",
        listOf(Closed, Full, DeskDown),
        ::Unknown,
    )
}

/** Whether a person can be had, before the customer asks for one. */
@Serializable
data class Outlook(
    /** Whether somebody is there now. */
    val available: Boolean,
    /** About how many seconds it takes until somebody is there, in whole minutes. */
    val waitSeconds: Long? = null,
    /** Why nobody can be had. */
    val reason: OutlookReason? = null,
    /** When somebody is there again. */
    val opensAt: String? = null,
)

/** How to reach a person. Empty when nothing is configured. */
@Serializable
data class Support(
    /** A link to dial, which begins with tel:. */
    val phone: String? = null,
    /** The flow that helps with everything. */
    val flow: String? = null,
    /** Whether a person can be had here now. Absent when nothing is known of it. */
    @Serializable(with = SupportHumanExtra::class) val human: Outlook? = null,
)

internal object SupportHumanExtra : Extra<Outlook>(Outlook.serializer())

/** Where a customer stands, and what to draw. */
@Serializable
data class SessionBody(
    val session: Session,
    val screen: Screen,
    /** How the screen came to be. Absent where nothing moved: when the session was only read. */
    @Serializable(with = SessionBodyMoveExtra::class) val move: Move? = null,
    /** Banners above the screen, such as of an incident. Absent when there are none. */
    @Serializable(with = SessionBodyNoticesExtra::class) val notices: List<Notice> = emptyList(),
    /** How to reach a person if the app or the server fails the customer. */
    @Serializable(with = SessionBodySupportExtra::class) val support: Support? = null,
)

internal object SessionBodyMoveExtra : Extra<Move>(Move.serializer())

internal object SessionBodyNoticesExtra : ReadableItems<Notice>(Notice.serializer())

internal object SessionBodySupportExtra : Extra<Support>(Support.serializer())

/** Why a call failed (RFC 9457), with what helps to go on. */
@Serializable
data class Problem(
    /** The address of the page about problems of this code. */
    val type: String,
    /** What kind of problem it is, for developers. */
    val title: String,
    /** The HTTP status. */
    val status: Long,
    /** Stable; what to decide by. */
    val code: String,
    /** What was found, what was expected, what to do; for developers. */
    val detail: String,
    /** A JSON Pointer to what is wrong in the body that was sent. */
    @Serializable(with = ProblemPointerExtra::class) val pointer: String? = null,
    /** What the server's log calls it. */
    @Serializable(with = ProblemErrorIdExtra::class) val errorId: String? = null,
    /** Where the customer stands, if they have a session. */
    @Serializable(with = ProblemSessionExtra::class) val session: Session? = null,
    /** The screen to show: the one that is current, or the one that was sent with what to correct. */
    @Serializable(with = ProblemScreenExtra::class) val screen: Screen? = null,
    /** Where the focus goes and what a screen reader says, of a step that was refused. */
    @Serializable(with = ProblemMoveExtra::class) val move: Move? = null,
    /** Banners above the screen. Absent when there are none. */
    @Serializable(with = ProblemNoticesExtra::class) val notices: List<Notice> = emptyList(),
    /** How to reach a person. */
    @Serializable(with = ProblemSupportExtra::class) val support: Support? = null,
    /** Of an upload whose part came at the wrong place: where the next bytes begin. */
    @Serializable(with = ProblemOffsetExtra::class) val offset: Long? = null,
)

internal object ProblemPointerExtra : Extra<String>(TextSerializer)

internal object ProblemErrorIdExtra : Extra<String>(TextSerializer)

internal object ProblemSessionExtra : Extra<Session>(Session.serializer())

internal object ProblemScreenExtra : Extra<Screen>(Screen.serializer())

internal object ProblemMoveExtra : Extra<Move>(Move.serializer())

internal object ProblemNoticesExtra : ReadableItems<Notice>(Notice.serializer())

internal object ProblemSupportExtra : Extra<Support>(Support.serializer())

internal object ProblemOffsetExtra : Extra<Long>(WholeSerializer)

/** A session as a list shows it. */
@Serializable
data class SessionSummary(
    /** Names the session in the addresses of its calls. */
    val id: String,
    /** The flow, as namespace/name. */
    val flow: String,
    /** The flow's title, in the language of the session. */
    val title: String,
    val status: SessionStatus,
    /** When it was last written. */
    val updatedAt: String,
    /** When it expires if nothing is done; absent when it is over. */
    val expiresAt: String? = null,
)

/** The customer's sessions. */
@Serializable
data class SessionList(
    /** Those asked for, the newest first. */
    val sessions: List<SessionSummary>,
)

/** Starts a session. */
@Serializable
data class StartRequest(
    /** The flow, as namespace/name. */
    val flow: String,
    /** What the flow declares as its inputs, by name. */
    val inputs: Map<String, JsonElement>? = null,
    /** The language of the whole session, as a BCP 47 tag, in place of the header Accept-Language. */
    val locale: String? = null,
)

/** What the customer did on a screen. */
@Serializable
data class StepRequest(
    /** The screen's key; may be left out of resume, abandon and restart. */
    val key: String? = null,
    /**
     * The id of an action of the screen that submits, or back, change, resume, escalate, abandon, cancel or
     * restart.
     */
    val action: String,
    /** The answers by the ids of their components. */
    val answers: Map<String, Answer>? = null,
    /** With the action change: the id of the screen to open again. */
    val target: String? = null,
)

/** A screen was shown; something was opened; something could not be drawn; the customer left. */
@Serializable(with = AppEventType.Serializer::class)
sealed interface AppEventType : OpenValue {
    data object Shown : AppEventType {
        override val wire: String get() = "shown"
    }

    data object Opened : AppEventType {
        override val wire: String get() = "opened"
    }

    data object RenderFailed : AppEventType {
        override val wire: String get() = "renderFailed"
    }

    data object Closed : AppEventType {
        override val wire: String get() = "closed"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : AppEventType

    object Serializer : OpenValues<AppEventType>(
        "AppEventType",
        listOf(Shown, Opened, RenderFailed, Closed),
        ::Unknown,
    )
}

/** One thing that happened in the app. */
@Serializable
data class AppEvent(
    /** A UUID, new for each event, and the same when it is sent again. */
    val id: String,
    /** A screen was shown; something was opened; something could not be drawn; the customer left. */
    val type: AppEventType,
    /** When it happened, by the device's clock. */
    val at: String,
    /** The key of the screen. */
    val screen: String,
    /** The id of the component it happened to. */
    val component: String? = null,
    /** More for whoever looks into it; never what a customer typed. */
    val detail: String? = null,
)

/** What the app saw. */
@Serializable
data class EventsRequest(
    /** The events, in the order in which they happened. */
    val events: List<AppEvent>,
)

/** Whether bytes are still to come, it is being looked at, or it can or cannot be used. */
@Serializable(with = FileRefStatus.Serializer::class)
sealed interface FileRefStatus : OpenValue {
    data object Uploading : FileRefStatus {
        override val wire: String get() = "uploading"
    }

    data object Scanning : FileRefStatus {
        override val wire: String get() = "scanning"
    }

    data object Ready : FileRefStatus {
        override val wire: String get() = "ready"
    }

    data object Refused : FileRefStatus {
        override val wire: String get() = "refused"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : FileRefStatus

    object Serializer : OpenValues<FileRefStatus>(
        "FileRefStatus",
        listOf(Uploading, Scanning, Ready, Refused),
        ::Unknown,
    )
}

/** Why it was refused. */
@Serializable
data class FileRefError(
    /** Stable; what to decide by. */
    val code: String,
    /** What to tell the customer, in their language. */
    val message: String,
)

/** A file that was or is being uploaded. */
@Serializable
data class FileRef(
    /** Names the file in the answer of its component. */
    val id: String,
    /** The id of the component that it answers. */
    val component: String,
    /** Its name on the device. */
    val name: String,
    /** Its length in bytes. */
    val size: Long,
    /** Its media type. */
    val type: String,
    /** Whether bytes are still to come, it is being looked at, or it can or cannot be used. */
    val status: FileRefStatus,
    /** How many bytes have arrived. */
    val offset: Long,
    /** Why it was refused. */
    val error: FileRefError? = null,
)

/** A file of a session. */
@Serializable
data class FileBody(
    val file: FileRef,
)
