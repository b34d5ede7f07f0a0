// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** What to quote when asking about it. */
@Serializable
data class ConfirmationPanelV1Reference(
    /** What the reference is called. */
    val label: String,
    /** The reference, as it is quoted. */
    val value: String,
)

/** That something is done, and what happens next. */
@Serializable
data class ConfirmationPanelV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** What is done. */
    val title: String,
    /** What happens next. */
    val text: String,
    /** What to quote when asking about it. */
    val reference: ConfirmationPanelV1Reference? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "confirmation-panel"
    override val version: Int get() = 1
}
