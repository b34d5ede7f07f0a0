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
@Serializable(with = EmailInputV1Autocomplete.Serializer::class)
sealed interface EmailInputV1Autocomplete : OpenValue {
    data object Email : EmailInputV1Autocomplete {
        override val wire: String get() = "email"
    }

    data object Off : EmailInputV1Autocomplete {
        override val wire: String get() = "off"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : EmailInputV1Autocomplete

    object Serializer : OpenValues<EmailInputV1Autocomplete>(
        "EmailInputV1Autocomplete",
        listOf(Email, Off),
        ::Unknown,
    )
}

/** An email address. */
@Serializable
data class EmailInputV1(
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
    /** What the device may offer to fill in, by the names of the HTML standard. */
    val autocomplete: EmailInputV1Autocomplete? = null,
    /** Never shown again, nor kept by the device: `value` is always null. When absent: `false`. */
    val sensitive: Boolean? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
    /** The address; as it was typed when that was refused; null when there is none. */
    val value: String?,
) : Component {
    override val type: String get() = "email-input"
    override val version: Int get() = 1
    override val answerKind: String get() = "email"
}
