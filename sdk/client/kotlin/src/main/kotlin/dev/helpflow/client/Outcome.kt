package dev.helpflow.client

import dev.helpflow.models.DecodeException
import dev.helpflow.models.Problem
import dev.helpflow.models.SessionBody
import dev.helpflow.models.decodeBody
import dev.helpflow.models.decodeProblem

/** What the server said about a session. */
internal sealed interface Outcome {
    data class Shown(val body: SessionBody, val etag: String?) : Outcome

    data object Unchanged : Outcome

    data class Refused(val problem: Problem) : Outcome

    /** Whether the request has been decided: a server that failed, or wants to know first who asks, may still come to it. */
    val isDefinite: Boolean
        get() = this !is Refused || (problem.status < 500 && problem.status != 401L)

    companion object {
        fun of(answer: Answer): Outcome = when {
            answer.status == 304 -> Unchanged
            answer.status >= 400 -> Refused(problemOf(answer))
            else ->
                try {
                    Shown(decodeBody(answer.body), answer.header("ETag"))
                } catch (unreadable: DecodeException) {
                    Refused(unreadable(answer.status, unreadable))
                }
        }

        /** The problem that a refusal carries; one of our making where it carries none, as those of a proxy. */
        fun problemOf(answer: Answer): Problem =
            try {
                decodeProblem(answer.body)
            } catch (unreadable: DecodeException) {
                unreadable(answer.status, unreadable)
            }

        private fun unreadable(status: Int, failure: DecodeException) = Problem(
            type = "about:blank",
            title = "The answer is not of the form expected",
            status = status.toLong(),
            code = "unreadable-answer",
            detail = "The server answered $status with something that is not a session or a problem: ${failure.message}",
        )
    }
}

/** The session and screen that a problem carries, which are what to show now, and how to come to it. */
internal fun Problem.body(): SessionBody? {
    val session = session ?: return null
    val screen = screen ?: return null
    return SessionBody(session, screen, move = move, notices = notices, support = support)
}

/** What went wrong with a call that is not of a session's state: refused, or nobody answered and [problem] is null. */
class HelpflowException internal constructor(val problem: Problem?, cause: Throwable? = null) :
    RuntimeException(problem?.detail ?: "The server cannot be reached.", cause) {
    val isOffline: Boolean get() = problem == null
}
