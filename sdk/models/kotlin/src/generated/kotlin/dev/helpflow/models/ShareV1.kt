// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** Offers something to another app of the customer’s, by the sheet of the device. Sends nothing to us. */
@Serializable
data class ShareV1(
    /** Unique on its screen. */
    override val id: String,
    /** What the button says. */
    val label: String,
    /** What it is that is shared. */
    val name: String,
    /** What is shared, as it is. */
    val text: String,
    /** A page that is shared with it, over https. */
    val url: String? = null,
    /**
     * A picture beside the words, by its name in the catalogue. It only repeats what the words say, so that a
     * screen reader is not told of it.
     */
    val icon: String? = null,
    /**
     * What people who use a screen reader are told beside the label, where it does not suffice: which of
     * several cards a button is for. Begins with the label's words.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Action {
    override val type: String get() = "share"
    override val version: Int get() = 1
}
