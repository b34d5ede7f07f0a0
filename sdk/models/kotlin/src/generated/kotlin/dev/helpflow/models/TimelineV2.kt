// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** What kind of status it is, for an icon. */
@Serializable(with = TimelineV2EventStatusState.Serializer::class)
sealed interface TimelineV2EventStatusState : OpenValue {
    data object Done : TimelineV2EventStatusState {
        override val wire: String get() = "done"
    }

    data object Current : TimelineV2EventStatusState {
        override val wire: String get() = "current"
    }

    data object Upcoming : TimelineV2EventStatusState {
        override val wire: String get() = "upcoming"
    }

    data object Failed : TimelineV2EventStatusState {
        override val wire: String get() = "failed"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : TimelineV2EventStatusState

    object Serializer : OpenValues<TimelineV2EventStatusState>(
        "TimelineV2EventStatusState",
        listOf(Done, Current, Upcoming, Failed),
        ::Unknown,
    )
}

/** Whether it has happened. */
@Serializable
data class TimelineV2EventStatus(
    /** What kind of status it is, for an icon. */
    val state: TimelineV2EventStatusState,
    /** The same in a word or two, which is read out with the event. */
    val label: String,
)

@Serializable
data class TimelineV2Event(
    /** What happens. */
    val title: String,
    /** When it happens: "Yesterday", "By Thursday". */
    val `when`: String,
    /** Whether it has happened. */
    val status: TimelineV2EventStatus,
    /** More about it. */
    val text: String? = null,
    /**
     * A picture beside the words, by its name in the catalogue. It only repeats what the words say, so that a
     * screen reader is not told of it.
     */
    val icon: String? = null,
)

/** What has happened and what comes next, in order of time, each with a status in words of its own. */
@Serializable
data class TimelineV2(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** The events, the earliest first. */
    val events: List<TimelineV2Event>,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "timeline"
    override val version: Int get() = 2
}
