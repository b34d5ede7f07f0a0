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
data class KeyValueSummaryV1Row(
    /** What the row is about. */
    val label: String,
    /** What was said, or is known. */
    val value: String,
    /** The node whose screen the change action reopens. Absent when the row cannot be changed. */
    val change: String? = null,
)

/**
 * What the customer said, or what we know, as rows of a label and a value, with a way to change what can be
 * changed.
 */
@Serializable
data class KeyValueSummaryV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** The rows, in order. */
    val rows: List<KeyValueSummaryV1Row>,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "key-value-summary"
    override val version: Int get() = 1
}
