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
 * What is typed: one line, several lines, a whole number, a number, digits such as a sort code, a telephone
 * number, an email address, a date, or an amount of money.
 */
@Serializable(with = TextInputV1Format.Serializer::class)
sealed interface TextInputV1Format : OpenValue {
    data object Plain : TextInputV1Format {
        override val wire: String get() = "plain"
    }

    data object Multiline : TextInputV1Format {
        override val wire: String get() = "multiline"
    }

    data object Integer : TextInputV1Format {
        override val wire: String get() = "integer"
    }

    data object Decimal : TextInputV1Format {
        override val wire: String get() = "decimal"
    }

    data object Digits : TextInputV1Format {
        override val wire: String get() = "digits"
    }

    data object Phone : TextInputV1Format {
        override val wire: String get() = "phone"
    }

    data object Email : TextInputV1Format {
        override val wire: String get() = "email"
    }

    data object Date : TextInputV1Format {
        override val wire: String get() = "date"
    }

    data object Money : TextInputV1Format {
        override val wire: String get() = "money"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : TextInputV1Format

    object Serializer : OpenValues<TextInputV1Format>(
        "TextInputV1Format",
        listOf(Plain, Multiline, Integer, Decimal, Digits, Phone, Email, Date, Money),
        ::Unknown,
    )
}

/**
 * The least answer: a number, a date for the format date, or an amount in minor units for the format money.
 */
@Serializable(with = TextInputV1Min.Serializer::class)
sealed interface TextInputV1Min {
    data class Number(val value: Double) : TextInputV1Min

    data class Text(val value: String) : TextInputV1Min

    object Serializer : OneOf<TextInputV1Min>("TextInputV1Min") {
        override fun read(json: Json, element: JsonElement): TextInputV1Min =
            when (JsonType.of(element)) {
                JsonType.NUMBER -> Number(json.decodeFromJsonElement(DecimalSerializer, element))
                JsonType.STRING -> Text(json.decodeFromJsonElement(TextSerializer, element))
                else -> throw unexpected("one of: Number, Text", element)
            }

        override fun write(json: Json, value: TextInputV1Min): JsonElement =
            when (value) {
                is Number -> json.encodeToJsonElement(DecimalSerializer, value.value)
                is Text -> json.encodeToJsonElement(TextSerializer, value.value)
            }
    }
}

/** The greatest answer, as min. */
@Serializable(with = TextInputV1Max.Serializer::class)
sealed interface TextInputV1Max {
    data class Number(val value: Double) : TextInputV1Max

    data class Text(val value: String) : TextInputV1Max

    object Serializer : OneOf<TextInputV1Max>("TextInputV1Max") {
        override fun read(json: Json, element: JsonElement): TextInputV1Max =
            when (JsonType.of(element)) {
                JsonType.NUMBER -> Number(json.decodeFromJsonElement(DecimalSerializer, element))
                JsonType.STRING -> Text(json.decodeFromJsonElement(TextSerializer, element))
                else -> throw unexpected("one of: Number, Text", element)
            }

        override fun write(json: Json, value: TextInputV1Max): JsonElement =
            when (value) {
                is Number -> json.encodeToJsonElement(DecimalSerializer, value.value)
                is Text -> json.encodeToJsonElement(TextSerializer, value.value)
            }
    }
}

/** What the device may offer to fill in, by the names of the HTML standard. */
@Serializable(with = TextInputV1Autocomplete.Serializer::class)
sealed interface TextInputV1Autocomplete : OpenValue {
    data object Name : TextInputV1Autocomplete {
        override val wire: String get() = "name"
    }

    data object GivenName : TextInputV1Autocomplete {
        override val wire: String get() = "given-name"
    }

    data object FamilyName : TextInputV1Autocomplete {
        override val wire: String get() = "family-name"
    }

    data object Email : TextInputV1Autocomplete {
        override val wire: String get() = "email"
    }

    data object Tel : TextInputV1Autocomplete {
        override val wire: String get() = "tel"
    }

    data object Bday : TextInputV1Autocomplete {
        override val wire: String get() = "bday"
    }

    data object Organization : TextInputV1Autocomplete {
        override val wire: String get() = "organization"
    }

    data object StreetAddress : TextInputV1Autocomplete {
        override val wire: String get() = "street-address"
    }

    data object AddressLine1 : TextInputV1Autocomplete {
        override val wire: String get() = "address-line1"
    }

    data object AddressLine2 : TextInputV1Autocomplete {
        override val wire: String get() = "address-line2"
    }

    data object AddressLevel2 : TextInputV1Autocomplete {
        override val wire: String get() = "address-level2"
    }

    data object PostalCode : TextInputV1Autocomplete {
        override val wire: String get() = "postal-code"
    }

    data object CountryName : TextInputV1Autocomplete {
        override val wire: String get() = "country-name"
    }

    data object OneTimeCode : TextInputV1Autocomplete {
        override val wire: String get() = "one-time-code"
    }

    data object Off : TextInputV1Autocomplete {
        override val wire: String get() = "off"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : TextInputV1Autocomplete

    object Serializer : OpenValues<TextInputV1Autocomplete>(
        "TextInputV1Autocomplete",
        listOf(Name, GivenName, FamilyName, Email, Tel, Bday, Organization, StreetAddress, AddressLine1, AddressLine2, AddressLevel2, PostalCode, CountryName, OneTimeCode, Off),
        ::Unknown,
    )
}

/**
 * The answer in the form of its kind (a string, a number, or {currency, minor}); a string as it was typed
 * when that was refused; null when there is none.
 */
@Serializable(with = TextInputV1Value.Serializer::class)
sealed interface TextInputV1Value {
    data class Text(val value: String) : TextInputV1Value

    data class Number(val value: Double) : TextInputV1Value

    data class OfMoney(val value: Money) : TextInputV1Value

    object Serializer : OneOf<TextInputV1Value>("TextInputV1Value") {
        override fun read(json: Json, element: JsonElement): TextInputV1Value =
            when (JsonType.of(element)) {
                JsonType.STRING -> Text(json.decodeFromJsonElement(TextSerializer, element))
                JsonType.NUMBER -> Number(json.decodeFromJsonElement(DecimalSerializer, element))
                JsonType.OBJECT -> OfMoney(json.decodeFromJsonElement(Money.serializer(), element))
                else -> throw unexpected("one of: Text, Number, OfMoney", element)
            }

        override fun write(json: Json, value: TextInputV1Value): JsonElement =
            when (value) {
                is Text -> json.encodeToJsonElement(TextSerializer, value.value)
                is Number -> json.encodeToJsonElement(DecimalSerializer, value.value)
                is OfMoney -> json.encodeToJsonElement(Money.serializer(), value.value)
            }
    }
}

/** A box to type into. The format says what is typed, and so which keyboard suits and what the answer is. */
@Serializable
data class TextInputV1(
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
    /**
     * What is typed: one line, several lines, a whole number, a number, digits such as a sort code, a
     * telephone number, an email address, a date, or an amount of money. When absent: `"plain"`.
     */
    val format: TextInputV1Format? = null,
    /** The fewest characters; the fewest digits when the format is digits. */
    val minLength: Long? = null,
    /** The most characters; the most digits when the format is digits. */
    val maxLength: Long? = null,
    /**
     * The least answer: a number, a date for the format date, or an amount in minor units for the format
     * money.
     */
    val min: TextInputV1Min? = null,
    /** The greatest answer, as min. */
    val max: TextInputV1Max? = null,
    /** The currency of the amount, by its ISO 4217 code. For the format money only. */
    val currency: String? = null,
    /** What the device may offer to fill in, by the names of the HTML standard. */
    val autocomplete: TextInputV1Autocomplete? = null,
    /** Never shown again, nor kept by the device: `value` is always null. When absent: `false`. */
    val sensitive: Boolean? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
    /**
     * The answer in the form of its kind (a string, a number, or {currency, minor}); a string as it was typed
     * when that was refused; null when there is none.
     */
    val value: TextInputV1Value?,
) : Component {
    override val type: String get() = "text-input"
    override val version: Int get() = 1
    override val answerKind: String get() = when (format?.wire) { "plain" -> "text"; "multiline" -> "multiline"; "integer" -> "integer"; "decimal" -> "decimal"; "digits" -> "digits"; "phone" -> "phone"; "email" -> "email"; "date" -> "date"; "money" -> "money"; else -> "text" }
}
