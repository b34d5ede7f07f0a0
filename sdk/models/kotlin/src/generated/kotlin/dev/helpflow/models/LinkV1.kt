// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** Opens a page, calls a number or writes an email. Sends nothing. */
@Serializable
data class LinkV1(
    /** Unique on its screen. */
    override val id: String,
    /** What the button says. */
    val label: String,
    /** An https, tel or mailto address. */
    val url: String,
    /**
     * What people who use a screen reader are told beside the label, where it does not suffice: which of
     * several cards a button is for. Begins with the label's words.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Action {
    override val type: String get() = "link"
    override val version: Int get() = 1
}
