// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** What each field is called. */
@Serializable
data class AddressInputV1Fields(
    /** The field of the first line: building and street. */
    val line1: String,
    /** The field of the second line; say that it is optional. */
    val line2: String,
    /** The field of the town or city. */
    val town: String,
    /** The field of the postcode. */
    val postcode: String,
    /** The field in which the country is chosen; needed with `countries`. */
    val country: String? = null,
)

@Serializable
data class AddressInputV1Country(
    /** The country, by ISO 3166-1. */
    val value: String,
    /** What the country is called. */
    val label: String,
)

/**
 * Whether the device may offer the customer’s own address, in fields named as in the HTML standard:
 * address-line1, address-line2, address-level2, postal-code, country.
 */
@Serializable(with = AddressInputV1Autocomplete.Serializer::class)
sealed interface AddressInputV1Autocomplete : OpenValue {
    data object On : AddressInputV1Autocomplete {
        override val wire: String get() = "on"
    }

    data object Off : AddressInputV1Autocomplete {
        override val wire: String get() = "off"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : AddressInputV1Autocomplete

    object Serializer : OpenValues<AddressInputV1Autocomplete>(
        "AddressInputV1Autocomplete",
        listOf(On, Off),
        ::Unknown,
    )
}

/** The address, or as much of it as was typed when it was refused; null when there is none. */
@Serializable
data class AddressInputV1Value(
    /** The first line. */
    val line1: String? = null,
    /** The second line. */
    val line2: String? = null,
    /** The town or city. */
    val town: String? = null,
    /** The postcode. */
    val postcode: String? = null,
    /** The code of the country. */
    val country: String? = null,
)

/** A postal address, in fields of its own. */
@Serializable
data class AddressInputV1(
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
    /** What each field is called. */
    val fields: AddressInputV1Fields,
    /**
     * The country that all addresses are in, by ISO 3166-1, where none can be chosen. When absent: `"GB"`.
     */
    val country: String? = null,
    /** The countries to choose from, in order; when absent, the address is in `country`. */
    val countries: List<AddressInputV1Country>? = null,
    /**
     * Whether the device may offer the customer’s own address, in fields named as in the HTML standard:
     * address-line1, address-line2, address-level2, postal-code, country. When absent: `"off"`.
     */
    val autocomplete: AddressInputV1Autocomplete? = null,
    /** Never shown again, nor kept by the device: `value` is always null. When absent: `false`. */
    val sensitive: Boolean? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
    /** The address, or as much of it as was typed when it was refused; null when there is none. */
    val value: AddressInputV1Value?,
) : Component {
    override val type: String get() = "address-input"
    override val version: Int get() = 1
    override val answerKind: String get() = "address"
}
