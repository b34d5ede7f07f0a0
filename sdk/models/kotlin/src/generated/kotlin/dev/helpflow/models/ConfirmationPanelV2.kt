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
data class ConfirmationPanelV2Reference(
    /** What it is called. */
    val label: String,
    /** What it is, as it is quoted. */
    val value: String,
)

/** What happens next, step by step. */
@Serializable
data class ConfirmationPanelV2Next(
    /** The heading above the steps. */
    val title: String,
    /** The steps, in order. */
    val steps: List<String>,
)

/** Says that something is done, what to quote about it, and what happens next. */
@Serializable
data class ConfirmationPanelV2(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** What is done. */
    val title: String,
    /** What it means. */
    val text: String,
    /**
     * A picture beside the words, by its name in the catalogue. It only repeats what the words say, so that a
     * screen reader is not told of it.
     */
    val icon: String? = null,
    /** What to quote or to remember, such as a reference number and the day. */
    val references: List<ConfirmationPanelV2Reference>? = null,
    /** What happens next, step by step. */
    val next: ConfirmationPanelV2Next? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "confirmation-panel"
    override val version: Int get() = 2
}
