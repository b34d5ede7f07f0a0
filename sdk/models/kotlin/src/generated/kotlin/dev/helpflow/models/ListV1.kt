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
 * Points in any order, steps in the order in which they are done, or points that are true or done, each with
 * a tick.
 */
@Serializable(with = ListV1Style.Serializer::class)
sealed interface ListV1Style : OpenValue {
    data object Bullet : ListV1Style {
        override val wire: String get() = "bullet"
    }

    data object Number : ListV1Style {
        override val wire: String get() = "number"
    }

    data object Check : ListV1Style {
        override val wire: String get() = "check"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : ListV1Style

    object Serializer : OpenValues<ListV1Style>(
        "ListV1Style",
        listOf(Bullet, Number, Check),
        ::Unknown,
    )
}

/** Points or steps, one under the other. */
@Serializable
data class ListV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /**
     * Points in any order, steps in the order in which they are done, or points that are true or done, each
     * with a tick. When absent: `"bullet"`.
     */
    val style: ListV1Style? = null,
    /** What the points or steps are, in order. Each is one paragraph. */
    val items: List<String>,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "list"
    override val version: Int get() = 1
}
