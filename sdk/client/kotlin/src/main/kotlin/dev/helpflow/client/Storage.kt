package dev.helpflow.client

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.emptyFlow
import java.util.concurrent.ConcurrentHashMap

/** Where unanswered steps, drafts and `support` are kept on the device. Exceptions cost what would have been kept. */
interface Storage {
    suspend fun get(key: String): String?

    suspend fun set(key: String, value: String)

    suspend fun remove(key: String)
}

/** Keeps until the program ends. */
class MemoryStorage : Storage {
    private val items = ConcurrentHashMap<String, String>()

    override suspend fun get(key: String): String? = items[key]

    override suspend fun set(key: String, value: String) {
        items[key] = value
    }

    override suspend fun remove(key: String) {
        items.remove(key)
    }
}

/** Whether the customer can see the app, and when the device is back on a network. */
interface Presence {
    val visible: StateFlow<Boolean>
    val online: Flow<Unit>

    /** An app that is always seen, such as a program at a terminal. */
    object Always : Presence {
        override val visible: StateFlow<Boolean> = MutableStateFlow(true)
        override val online: Flow<Unit> = emptyFlow()
    }
}
