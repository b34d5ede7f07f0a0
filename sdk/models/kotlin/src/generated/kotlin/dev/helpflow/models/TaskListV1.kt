// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** How far it is, for an icon. Never shown by colour or icon alone: `status` says it in words. */
@Serializable(with = TaskListV1TaskState.Serializer::class)
sealed interface TaskListV1TaskState : OpenValue {
    data object Done : TaskListV1TaskState {
        override val wire: String get() = "done"
    }

    data object Current : TaskListV1TaskState {
        override val wire: String get() = "current"
    }

    data object Upcoming : TaskListV1TaskState {
        override val wire: String get() = "upcoming"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : TaskListV1TaskState

    object Serializer : OpenValues<TaskListV1TaskState>(
        "TaskListV1TaskState",
        listOf(Done, Current, Upcoming),
        ::Unknown,
    )
}

@Serializable
data class TaskListV1Task(
    /** What is to be done. */
    val title: String,
    /** How far it is, in a word or two. */
    val status: String,
    /** How far it is, for an icon. Never shown by colour or icon alone: `status` says it in words. */
    val state: TaskListV1TaskState,
    /** What the customer needs for it. */
    val hint: String? = null,
    /** The node whose screen the change action reopens. Absent when the task cannot be opened again. */
    val change: String? = null,
)

/** What there is to do in this flow, and how far the customer is. */
@Serializable
data class TaskListV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** The tasks, in the order in which they are done. */
    val tasks: List<TaskListV1Task>,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "task-list"
    override val version: Int get() = 1
}
