// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/**
 * Whether it has happened, is happening or is still to come. Never shown by colour or icon alone: `when` says
 * it in words.
 */
@Serializable(with = TimelineV1EventState.Serializer::class)
sealed interface TimelineV1EventState : OpenValue {
    data object Done : TimelineV1EventState {
        override val wire: String get() = "done"
    }

    data object Current : TimelineV1EventState {
        override val wire: String get() = "current"
    }

    data object Upcoming : TimelineV1EventState {
        override val wire: String get() = "upcoming"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : TimelineV1EventState

    object Serializer : OpenValues<TimelineV1EventState>(
        "TimelineV1EventState",
        listOf(Done, Current, Upcoming),
        ::Unknown,
    )
}

@Serializable
data class TimelineV1Event(
    /** What happens. */
    val title: String,
    /** When it happens, in words that also say whether it has: "Yesterday", "By Thursday". */
    val `when`: String,
    /** More about it. */
    val text: String? = null,
    /**
     * Whether it has happened, is happening or is still to come. Never shown by colour or icon alone: `when`
     * says it in words.
     */
    val state: TimelineV1EventState,
)

/** What has happened and what comes next, in order of time. */
@Serializable
data class TimelineV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** The events, the earliest first. */
    val events: List<TimelineV1Event>,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "timeline"
    override val version: Int get() = 1
}
