// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

@Serializable
data class SingleChoiceV1Option(
    /** What the answer is when this option is chosen. Never shown. */
    val value: String,
    /** What the option says. */
    val label: String,
    /** More about this option, in smaller words. */
    val hint: String? = null,
)

/** A question with one answer out of a list. */
@Serializable
data class SingleChoiceV1(
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
    /** The options, in order; their values are unique. */
    val options: List<SingleChoiceV1Option>,
    /**
     * The answer is a consent: it is never filled in for the customer, so `value` is always null. When
     * absent: `false`.
     */
    val consent: Boolean? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
    /** The value of the option that is chosen, or null when none is. */
    val value: String?,
) : Component {
    override val type: String get() = "single-choice"
    override val version: Int get() = 1
    override val answerKind: String get() = "choice"
}
