// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** Whether it helped: in full, in part, or not. */
@Serializable(with = FeedbackV1OptionValue.Serializer::class)
sealed interface FeedbackV1OptionValue : OpenValue {
    data object Yes : FeedbackV1OptionValue {
        override val wire: String get() = "yes"
    }

    data object Partly : FeedbackV1OptionValue {
        override val wire: String get() = "partly"
    }

    data object No : FeedbackV1OptionValue {
        override val wire: String get() = "no"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : FeedbackV1OptionValue

    object Serializer : OpenValues<FeedbackV1OptionValue>(
        "FeedbackV1OptionValue",
        listOf(Yes, Partly, No),
        ::Unknown,
    )
}

@Serializable
data class FeedbackV1Option(
    /** Whether it helped: in full, in part, or not. */
    val value: FeedbackV1OptionValue,
    /** What the answer says. */
    val label: String,
)

/** Whether something helped, in the customer’s own judgement. */
@Serializable
data class FeedbackV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** The question. It names the input to people who use a screen reader. */
    val label: String,
    /** Help with the question, read out together with the label. */
    val hint: String? = null,
    /** Whether the customer must answer. When false, say that it is optional. When absent: `true`. */
    val required: Boolean? = null,
    /** The answers, the best first; their values are unique. */
    val options: List<FeedbackV1Option>,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
    /** The value of the answer that is chosen, or null when none is. */
    val value: String?,
) : Component {
    override val type: String get() = "feedback"
    override val version: Int get() = 1
    override val answerKind: String get() = "choice"
}
