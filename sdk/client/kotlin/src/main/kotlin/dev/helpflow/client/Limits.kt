package dev.helpflow.client

import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

/** How often, how long and how much; the same as in the TypeScript runtime. */
internal object Limits {
    /** A request that nobody answered is sent again up to so many times before the customer is told. */
    const val REPEATS = 4

    /** The longest wait before the first repeat, in milliseconds; it doubles with each. */
    const val FIRST_WAIT_MS = 500L
    const val LONGEST_WAIT_MS = 8_000L

    /** A server that asks for more patience than this counts as one that cannot be reached. */
    const val LONGEST_RETRY_AFTER_MS = 30_000L

    /** An answer that has not come by then will not come. */
    val ANSWER_WITHIN = 30.seconds

    /** How long after failing all of the above it is tried again by itself while the app is seen. */
    val TRY_AGAIN_AFTER = 15.seconds

    /** An action older than this is not sent again by itself: the customer may have thought better of it. */
    val RESEND_WITHIN = 10.minutes

    /** A start that was not answered is taken up again by the same start within this time. */
    val TAKE_UP_START_WITHIN = 60.minutes

    /** Away for longer than this, and the customer comes back to the session; for less, and the screen is only read. */
    val AWAY_FOR = 30.seconds

    /** What was typed is written to storage so long after the last key. */
    val DRAFTS_AFTER = 300.milliseconds

    /** Sessions of which something is kept on the device, the latest first. */
    const val KEPT_SESSIONS = 20

    /** Streams that broke without bringing anything, in a row, before it is polled instead. */
    const val BROKEN_STREAMS = 3

    /** A stream over which nothing came for so long, not even a comment, has died unnoticed. */
    val SILENT_STREAM = 60.seconds

    /** App events: how many go in one request, how long they are gathered, and how many are kept when none can be sent. */
    const val EVENTS_AT_ONCE = 50
    val EVENTS_AFTER = 2.seconds
    const val EVENTS_KEPT = 200

    /** Bytes of a file in one request. */
    const val FILE_PART = 1024 * 1024

    /** While a file is being looked at for viruses. */
    val SCAN_EVERY = 1.seconds
    val SCAN_FOR = 5.minutes
}
