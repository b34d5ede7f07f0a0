// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** An amount of money in whole minor units, such as pence. */
@Serializable
data class Money(
    /** The currency, by its ISO 4217 code. */
    val currency: String,
    /** The amount in minor units. */
    val minor: Long,
)

/** A postal address. */
@Serializable
data class Address(
    /** The first line: a house and a street. */
    val line1: String,
    /** The second line. */
    val line2: String? = null,
    /** The town or city. */
    val town: String,
    /** The postcode, where there is one. */
    val postcode: String? = null,
    /** The country, by its ISO 3166-1 code of two letters. */
    val country: String? = null,
)

/**
 * A component shows only while the answer to another one on the screen is, or contains, one of these values.
 */
@Serializable
data class RevealWhen(
    /** The id of the other component. */
    val component: String,
    /** The option values that reveal the component. */
    val `in`: List<String>,
)
