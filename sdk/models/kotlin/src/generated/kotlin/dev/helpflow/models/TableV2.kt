// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** Words, or figures that are compared and so stand at the end. */
@Serializable(with = TableV2ColumnKind.Serializer::class)
sealed interface TableV2ColumnKind : OpenValue {
    data object Words : TableV2ColumnKind {
        override val wire: String get() = "words"
    }

    data object Figures : TableV2ColumnKind {
        override val wire: String get() = "figures"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : TableV2ColumnKind

    object Serializer : OpenValues<TableV2ColumnKind>(
        "TableV2ColumnKind",
        listOf(Words, Figures),
        ::Unknown,
    )
}

@Serializable
data class TableV2Column(
    /** What the column is about. */
    val label: String,
    /** Words, or figures that are compared and so stand at the end. When absent: `"words"`. */
    val kind: TableV2ColumnKind? = null,
)

@Serializable
data class TableV2Row(
    /** What the row is about. It is read out before each of its cells. */
    val header: String,
    /** One cell for each column, in their order. What is unknown has words too, if only a dash. */
    val cells: List<String>,
)

/** A few facts side by side, such as what each kind of account costs; each row has a header of its own. */
@Serializable
data class TableV2(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** What the table shows. It names the table to people who use a screen reader. */
    val caption: String,
    /** What the rows' headers are about: "Account". */
    val corner: String,
    /** The columns beside the headers of the rows, in order. */
    val columns: List<TableV2Column>,
    /** The rows, in order. */
    val rows: List<TableV2Row>,
    /** What must be known about the figures. */
    val note: String? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "table"
    override val version: Int get() = 2
}
