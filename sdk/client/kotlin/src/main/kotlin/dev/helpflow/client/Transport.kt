package dev.helpflow.client

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.future.await
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import kotlin.streams.asSequence

/** One HTTP request. */
class TransportRequest(
    val method: String,
    val url: String,
    val headers: Map<String, String>,
    val body: ByteArray?,
)

/** Its answer; [headers] by their names in small letters. */
class TransportResponse(val status: Int, val headers: Map<String, String>, val body: String)

/** An answer that is read line by line while it comes, for as long as somebody collects it. */
class TransportStream(val status: Int, val headers: Map<String, String>, val lines: Flow<String>)

/**
 * How requests are sent: by the JDK's client, or on Android by an HTTP library of the app's. Any exception means that
 * nobody answered. To cancel the coroutine is to give up the request.
 */
interface Transport {
    suspend fun send(request: TransportRequest): TransportResponse

    /** Opens a stream; null where this transport has none, and the runtime then asks from time to time. */
    suspend fun stream(request: TransportRequest): TransportStream? = null
}

/** Sends with `java.net.http`, which Android does not have. */
class JdkTransport(
    private val http: HttpClient = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
) : Transport {
    override suspend fun send(request: TransportRequest): TransportResponse {
        val response = http.sendAsync(request.toJdk(), BodyHandlers.ofString()).await()
        return TransportResponse(response.statusCode(), response.headers().map().first(), response.body())
    }

    override suspend fun stream(request: TransportRequest): TransportStream {
        val response = http.sendAsync(request.toJdk(), BodyHandlers.ofLines()).await()
        val lines = response.body().asSequence().asFlow().flowOn(Dispatchers.IO)
        return TransportStream(response.statusCode(), response.headers().map().first(), lines)
    }

    private fun TransportRequest.toJdk(): HttpRequest {
        val publisher = body?.let(BodyPublishers::ofByteArray) ?: BodyPublishers.noBody()
        val builder = HttpRequest.newBuilder(URI.create(url)).method(method, publisher)
        headers.forEach(builder::header)
        return builder.build()
    }

    private fun Map<String, List<String>>.first() = entries.associate { (name, values) -> name.lowercase() to values.first() }
}
