// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** Where the cells stand: figures that are compared stand at the end. */
@Serializable(with = TableV1ColumnAlign.Serializer::class)
sealed interface TableV1ColumnAlign : OpenValue {
    data object Start : TableV1ColumnAlign {
        override val wire: String get() = "start"
    }

    data object End : TableV1ColumnAlign {
        override val wire: String get() = "end"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : TableV1ColumnAlign

    object Serializer : OpenValues<TableV1ColumnAlign>(
        "TableV1ColumnAlign",
        listOf(Start, End),
        ::Unknown,
    )
}

@Serializable
data class TableV1Column(
    /** What the column is about. */
    val label: String,
    /** Where the cells stand: figures that are compared stand at the end. When absent: `"start"`. */
    val align: TableV1ColumnAlign? = null,
)

@Serializable
data class TableV1Row(
    /** One cell for each column, in their order. What is unknown has words too, if only a dash. */
    val cells: List<String>,
)

/** A few facts side by side, such as what each kind of account costs. */
@Serializable
data class TableV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** What the table shows. It names the table to people who use a screen reader. */
    val caption: String,
    /** The columns, in order. The first one names each row. */
    val columns: List<TableV1Column>,
    /** The rows, in order. */
    val rows: List<TableV1Row>,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "table"
    override val version: Int get() = 1
}
