// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** What the device may offer to fill in, by the names of the HTML standard. */
@Serializable(with = TextAreaV1Autocomplete.Serializer::class)
sealed interface TextAreaV1Autocomplete : OpenValue {
    data object StreetAddress : TextAreaV1Autocomplete {
        override val wire: String get() = "street-address"
    }

    data object Off : TextAreaV1Autocomplete {
        override val wire: String get() = "off"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : TextAreaV1Autocomplete

    object Serializer : OpenValues<TextAreaV1Autocomplete>(
        "TextAreaV1Autocomplete",
        listOf(StreetAddress, Off),
        ::Unknown,
    )
}

/** A box for several lines, to tell something in one's own words. */
@Serializable
data class TextAreaV1(
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
    /** The fewest characters. */
    val minLength: Long? = null,
    /** The most characters; the app counts down to it. */
    val maxLength: Long? = null,
    /** How many lines the box shows before it scrolls. When absent: `4`. */
    val lines: Long? = null,
    /** What the device may offer to fill in, by the names of the HTML standard. */
    val autocomplete: TextAreaV1Autocomplete? = null,
    /** Never shown again, nor kept by the device: `value` is always null. When absent: `false`. */
    val sensitive: Boolean? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
    /** What was typed, or null when there is nothing. */
    val value: String?,
) : Component {
    override val type: String get() = "text-area"
    override val version: Int get() = 1
    override val answerKind: String get() = "multiline"
}
