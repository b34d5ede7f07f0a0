// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** A proof of who the customer is, which the app gets from the bank’s own identity system. */
@Serializable
data class StepUpV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /**
     * What the customer is asked to do: "Confirm that it’s you". It names the button to people who use a
     * screen reader.
     */
    val label: String,
    /** Why it is needed, read out together with the label. */
    val hint: String? = null,
    /** What is to be proved, by a name that the bank’s identity system knows. */
    val purpose: String,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
    /** Always null: a proof is never shown again. */
    val value: String?,
) : Component {
    override val type: String get() = "step-up"
    override val version: Int get() = 1
    override val answerKind: String get() = "proof"
}
