package dev.helpflow.client

import dev.helpflow.models.Answer
import dev.helpflow.models.Component
import dev.helpflow.models.ComponentSerializer
import dev.helpflow.models.HelpflowJson
import dev.helpflow.models.SessionBody
import dev.helpflow.models.UnknownEntry
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.jsonPrimitive

/**
 * What the customer has typed into the current screen and not sent. Kept on the device, but for what is sensitive, until
 * the screen has another key.
 */
internal class Drafts(private val store: Store) {
    var values: Map<String, JsonElement> = emptyMap()
        private set
    private var session: String? = null
    private var screen: String? = null
    private var secret: Set<String> = emptySet()

    /** Whether something is still to be written. */
    var isUnsaved = false
        private set

    /** Takes up what an earlier run of the app has kept for this session. */
    suspend fun load(id: String) {
        session = id
        store.drafts(id)?.let {
            screen = it.screen
            values = it.values
        }
    }

    /** Follows the session to a screen; on another one than before nothing has been typed yet. */
    suspend fun follow(body: SessionBody) {
        val before = session
        if (screen != body.screen.key || before != body.session.id) {
            if (before != null && values.isNotEmpty()) {
                store.dropDrafts(before)
            }
            values = emptyMap()
            isUnsaved = false
        }
        session = body.session.id
        screen = body.screen.key
        secret = body.screen.components.filter(::isSecret).map { it.id }.toSet()
    }

    fun set(component: String, answer: Answer) {
        values = values + (component to answer.json)
        isUnsaved = isUnsaved || component !in secret
    }

    suspend fun save() {
        val id = session
        val key = screen
        if (isUnsaved && id != null && key != null) {
            isUnsaved = false
            store.keepDrafts(id, KeptDrafts(key, values.filterKeys { it !in secret }))
        }
    }

    /** Whether answers may be written to the device. */
    fun mayKeep(answers: Map<String, JsonElement>): Boolean = answers.keys.none { it in secret }
}

/** Marked as sensitive by its author, or a proof of who the customer is. */
private fun isSecret(component: Component): Boolean =
    component.answerKind == "proof" || (component.json()["sensitive"] as? JsonPrimitive)?.booleanOrNull == true

private fun Component.json(): JsonObject = HelpflowJson.encodeToJsonElement(ComponentSerializer, this) as JsonObject

/** The same body, showing what was typed. */
internal fun SessionBody.withDrafts(drafts: Map<String, JsonElement>): SessionBody {
    if (drafts.isEmpty()) {
        return this
    }
    return copy(screen = screen.copy(components = screen.components.map { it.showing(drafts[it.id]) }))
}

private fun Component.showing(draft: JsonElement?): Component {
    if (draft == null || answerKind == null) {
        return this
    }
    val shown = HelpflowJson.decodeFromJsonElement(ComponentSerializer, JsonObject(json() + ("value" to draft)))
    // What was typed may be of no form that the component has; the app's own field still shows it.
    return if (shown is UnknownEntry) this else shown
}

/**
 * What a look at the session brought. The server stores no errors, so where what is [shown] still has some to correct on
 * the same screen they stay, with the values and the move that belong to them.
 */
internal fun SessionBody.stillToCorrect(shown: SessionBody?): SessionBody {
    val isSame = shown?.session?.id == session.id && shown.screen.key == screen.key
    if (!isSame || shown.screen.errors.isNullOrEmpty() || !screen.errors.isNullOrEmpty()) {
        return this
    }
    val kept = withDrafts(shown.values())
    return kept.copy(screen = kept.screen.copy(errors = shown.screen.errors), move = shown.move ?: move)
}

/** What the screen shows as answered, by component. */
internal fun SessionBody.shownAnswers(): Map<String, JsonElement> = values().filterValues { it != JsonNull }

private fun SessionBody.values(): Map<String, JsonElement> =
    screen.components
        .filter { it.answerKind != null && it !is UnknownEntry }
        .associate { it.id to (it.json()["value"] ?: JsonNull) }
