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
data class SelectV2Option(
    /** What the answer is when this option is chosen. Never shown. */
    val value: String,
    /** What the option says. */
    val label: String,
    /** More about this option, in smaller words. */
    val hint: String? = null,
    /**
     * The heading that the option stands under. Options of one group stand together; one without stands by
     * itself.
     */
    val group: String? = null,
)

/** What the device may offer to fill in, by the names of the HTML standard. */
@Serializable(with = SelectV2Autocomplete.Serializer::class)
sealed interface SelectV2Autocomplete : OpenValue {
    data object Country : SelectV2Autocomplete {
        override val wire: String get() = "country"
    }

    data object CountryName : SelectV2Autocomplete {
        override val wire: String get() = "country-name"
    }

    data object Language : SelectV2Autocomplete {
        override val wire: String get() = "language"
    }

    data object HonorificPrefix : SelectV2Autocomplete {
        override val wire: String get() = "honorific-prefix"
    }

    data object Sex : SelectV2Autocomplete {
        override val wire: String get() = "sex"
    }

    data object Off : SelectV2Autocomplete {
        override val wire: String get() = "off"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : SelectV2Autocomplete

    object Serializer : OpenValues<SelectV2Autocomplete>(
        "SelectV2Autocomplete",
        listOf(Country, CountryName, Language, HonorificPrefix, Sex, Off),
        ::Unknown,
    )
}

/** A question with one answer out of a list that is too long to show at once, in groups. */
@Serializable
data class SelectV2(
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
    /** The options, in order; their values are unique, and options of one group follow one another. */
    val options: List<SelectV2Option>,
    /** What stands in the closed list before anything is chosen. */
    val placeholder: String? = null,
    /** Whether typing narrows the list down. When absent: `false`. */
    val search: Boolean? = null,
    /** What the device may offer to fill in, by the names of the HTML standard. */
    val autocomplete: SelectV2Autocomplete? = null,
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
    override val type: String get() = "select"
    override val version: Int get() = 2
    override val answerKind: String get() = "choice"
}
