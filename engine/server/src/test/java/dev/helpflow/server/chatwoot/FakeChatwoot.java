package dev.helpflow.server.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of Chatwoot's Application API that is used, as its documentation describes it: account 1
 * with an inbox of the kind API, 3, and one of another kind, 4. It pages as Chatwoot does, holds
 * identifiers to be unique, answers what is wrong with 401, 404 and 422, and may be told to fail
 * before or after it has done something.
 */
public final class FakeChatwoot implements AutoCloseable {
  public static final String TOKEN = "a token of Chatwoot's";

  private static final long FIRST = 100;
  private static final int CONTACTS_A_PAGE = 15;
  private static final int MESSAGES_A_PAGE = 20;
  private static final int NEWEST_CONVERSATIONS = 20;
  private static final String ACCOUNT = "/chat/api/v1/accounts/1";
  private static final Pattern OF_ONE = Pattern.compile("/(\\w+)/(\\d+)(/\\w+)?");

  private final HttpServer http;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Faults faults = new Faults();
  private final List<ObjectNode> contacts = new ArrayList<>();
  private final List<ObjectNode> conversations = new ArrayList<>();
  private final Map<Long, List<ObjectNode>> messages = new LinkedHashMap<>();
  private volatile Consumer<JsonNode> told = _ -> {};
  private long ids = FIRST;

  public FakeChatwoot() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::take);
    http.start();
  }

  public String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/chat/";
  }

  /** Refuses the next request of this kind and does nothing. */
  void refuse(String request, int status, Map<String, String> headers) {
    faults.add(new Faults.Fault(request, false, status, headers));
  }

  /** Does what the next request of this kind asks for and answers with a status, or not at all. */
  void loseAnswer(String request, int status) {
    faults.add(new Faults.Fault(request, true, status, Map.of()));
  }

  void beWell() {
    faults.clear();
  }

  /** What was to go wrong and has not yet, because no such request has come. */
  List<Faults.Fault> faultsLeft() {
    return faults.left();
  }

  /** Methods and paths of all that came. */
  List<String> requests() {
    return requests;
  }

  synchronized List<JsonNode> contacts() {
    return List.copyOf(contacts);
  }

  public synchronized List<JsonNode> conversations() {
    return conversations.stream().<JsonNode>map(ObjectNode::deepCopy).toList();
  }

  /** The conversations of a hand-off, in the order in which they were made. */
  public List<JsonNode> conversations(String handoff) {
    return conversations().stream()
        .filter(each -> each.at("/custom_attributes/helpflow_handoff").asText().equals(handoff))
        .toList();
  }

  /** The conversation of a hand-off, which there is only one of. */
  public JsonNode conversation(String handoff) {
    List<JsonNode> found = conversations(handoff);
    if (found.size() != 1) {
      throw new AssertionError("Expected one conversation of " + handoff + ", but got " + found);
    }
    return found.getFirst();
  }

  /** The private notes of a hand-off's conversation, in the order in which they came. */
  List<String> notes(String handoff) {
    return notes(conversation(handoff));
  }

  /** The private notes of a conversation, in the order in which they came. */
  public synchronized List<String> notes(JsonNode conversation) {
    return said(conversation.path("id").asLong()).stream()
        .filter(message -> message.path("private").asBoolean())
        .map(message -> message.path("content").asText())
        .toList();
  }

  /** What an agent or a customer writes. */
  synchronized void say(long conversation, String content, boolean isPrivate) {
    said(conversation)
        .add(
            Json.mapper()
                .createObjectNode()
                .put("id", ++ids)
                .put("content", content)
                .put("private", isPrivate));
  }

  private List<ObjectNode> said(long conversation) {
    return messages.computeIfAbsent(conversation, _ -> new ArrayList<>());
  }

  synchronized void addContact(String identifier) {
    contacts.add(Json.mapper().createObjectNode().put("id", ++ids).put("identifier", identifier));
  }

  /** An administrator deletes a conversation. */
  synchronized void delete(long conversation) {
    conversations.removeIf(each -> each.path("id").asLong() == conversation);
    messages.remove(conversation);
  }

  /** It is set up anew at the same address: numbers begin again, and mean something else. */
  synchronized void reinstall() {
    contacts.clear();
    conversations.clear();
    messages.clear();
    ids = FIRST;
  }

  /** Tells somebody of each conversation whose status changes, before the change is answered. */
  public void tell(Consumer<JsonNode> webhook) {
    told = webhook;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String request = exchange.getRequestMethod() + " " + path;
      requests.add(request.replace(ACCOUNT, ""));
      byte[] body = exchange.getRequestBody().readAllBytes();
      Faults.Fault fault = faults.take(request);
      if (fault != null && !fault.isDone()) {
        fault.headers().forEach(exchange.getResponseHeaders()::set);
        answer(exchange, new Reply(fault.status(), Reply.error("It does not go.")));
        return;
      }
      Reply reply =
          TOKEN.equals(exchange.getRequestHeaders().getFirst("api_access_token"))
              ? answer(exchange.getRequestMethod(), path, query(exchange), body)
              : new Reply(401, Reply.error("Invalid Access Token"));
      if (fault == null) {
        answer(exchange, reply);
      } else if (fault.status() > 0) {
        answer(exchange, new Reply(fault.status(), Reply.error("It is lost.")));
      } else {
        sleep();
      }
    }
  }

  /** Longer than anybody waits. */
  private static void sleep() {
    try {
      Thread.sleep(3_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = Json.write(reply.body());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private synchronized Reply answer(
      String method, String whole, Map<String, String> query, byte[] body) {
    if (!whole.startsWith(ACCOUNT + "/")) {
      return new Reply(401, Reply.error("You are not authorized to access this account"));
    }
    String path = whole.substring(ACCOUNT.length());
    JsonNode sent = body.length == 0 ? Json.mapper().createObjectNode() : Json.parse(body);
    Matcher one = OF_ONE.matcher(path);
    return switch (method + " " + path) {
      case "GET /contacts/search" ->
          search(query.getOrDefault("q", ""), query.getOrDefault("page", "1"));
      case "POST /contacts/filter" -> filter(sent.path("payload"));
      case "POST /contacts" -> makeContact(sent);
      case "POST /conversations" -> makeConversation(sent);
      default ->
          one.matches()
              ? answer(
                  method + " " + one.group(1) + (one.group(3) == null ? "" : one.group(3)),
                  Long.parseLong(one.group(2)),
                  query,
                  sent)
              : Reply.missing();
    };
  }

  private Reply answer(String what, long id, Map<String, String> query, JsonNode sent) {
    if (what.equals("GET inboxes")) {
      return inbox(id);
    }
    if (what.equals("GET contacts/conversations")) {
      return conversationsOf(id);
    }
    ObjectNode conversation =
        conversations.stream()
            .filter(each -> each.path("id").asLong() == id)
            .findFirst()
            .orElse(null);
    if (conversation == null) {
      return Reply.missing();
    }
    return switch (what) {
      case "GET conversations" -> new Reply(200, conversation.deepCopy());
      case "GET conversations/messages" ->
          messagesOf(id, query.getOrDefault("before", Long.toString(Long.MAX_VALUE)));
      case "POST conversations/messages" -> {
        if (sent.path("content").asText().isEmpty()) {
          yield new Reply(422, Reply.error("Content is missing"));
        }
        say(id, sent.path("content").asText(), sent.path("private").asBoolean());
        yield new Reply(200, said(id).getLast());
      }
      case "POST conversations/toggle_status" -> {
        boolean isNew = !conversation.path("status").equals(sent.path("status"));
        Reply reply = change(conversation, "status", sent);
        if (isNew) {
          told.accept(conversation.deepCopy());
        }
        yield reply;
      }
      case "POST conversations/toggle_priority" -> change(conversation, "priority", sent);
      default -> Reply.missing();
    };
  }

  private static Reply inbox(long id) {
    if (id != 3 && id != 4) {
      return Reply.missing();
    }
    String kind = id == 3 ? "Channel::Api" : "Channel::Email";
    return new Reply(200, Json.mapper().createObjectNode().put("id", id).put("channel_type", kind));
  }

  private static Reply change(ObjectNode conversation, String property, JsonNode sent) {
    conversation.put(property, sent.path(property).asText());
    return new Reply(200, Json.mapper().createObjectNode());
  }

  private Reply search(String text, String page) {
    return new Reply(
        200,
        Reply.payload(
            contacts.stream()
                .filter(contact -> contact.path("identifier").asText().contains(text))
                .skip((long) (Integer.parseInt(page) - 1) * CONTACTS_A_PAGE)
                .limit(CONTACTS_A_PAGE)
                .toList()));
  }

  /** Contacts whose identifier is exactly this, which is all that is asked for. */
  private Reply filter(JsonNode conditions) {
    JsonNode only = conditions.path(0);
    if (conditions.size() != 1
        || !only.path("attribute_key").asText().equals("identifier")
        || !only.path("filter_operator").asText().equals("equal_to")) {
      return new Reply(422, Reply.error("Invalid filter"));
    }
    JsonNode wanted = only.at("/values/0");
    return new Reply(
        200,
        Reply.payload(
            contacts.stream()
                .filter(contact -> contact.path("identifier").equals(wanted))
                .toList()));
  }

  private Reply makeContact(JsonNode sent) {
    String identifier = sent.path("identifier").asText();
    boolean isTaken =
        contacts.stream().anyMatch(each -> each.path("identifier").asText().equals(identifier));
    if (isTaken) {
      ObjectNode wrong = Json.mapper().createObjectNode();
      wrong.put("message", "Identifier has already been taken").putArray("attributes");
      return new Reply(422, wrong);
    }
    if (sent.path("inbox_id").asLong() != 3) {
      return Reply.missing();
    }
    addContact(identifier);
    ObjectNode made = Json.mapper().createObjectNode();
    made.putObject("payload")
        .set("contact", contacts.getLast().put("name", sent.path("name").asText()));
    return new Reply(200, made);
  }

  private Reply conversationsOf(long contact) {
    if (contacts.stream().noneMatch(each -> each.path("id").asLong() == contact)) {
      return Reply.missing();
    }
    return new Reply(
        200,
        Reply.payload(
            conversations.reversed().stream()
                .filter(each -> each.at("/meta/sender/id").asLong() == contact)
                .limit(NEWEST_CONVERSATIONS)
                .toList()));
  }

  private Reply makeConversation(JsonNode sent) {
    long contact = sent.path("contact_id").asLong();
    if (contacts.stream().noneMatch(each -> each.path("id").asLong() == contact)
        || sent.path("inbox_id").asLong() != 3) {
      return Reply.missing();
    }
    if (sent.path("source_id").asText().isEmpty()) {
      return new Reply(422, Reply.error("source_id is missing"));
    }
    ObjectNode conversation = Json.mapper().createObjectNode();
    conversation.put("id", ++ids).put("inbox_id", 3).put("status", sent.path("status").asText());
    conversation.set("source_id", sent.path("source_id"));
    conversation.set("custom_attributes", sent.path("custom_attributes"));
    conversation.set("team_id", sent.path("team_id"));
    conversation.putObject("meta").putObject("sender").put("id", contact);
    conversations.add(conversation);
    return new Reply(200, conversation);
  }

  private Reply messagesOf(long conversation, String before) {
    long until = Long.parseLong(before);
    List<ObjectNode> found =
        said(conversation).stream().filter(message -> message.path("id").asLong() < until).toList();
    return new Reply(
        200,
        Reply.payload(found.subList(Math.max(0, found.size() - MESSAGES_A_PAGE), found.size())));
  }

  private static Map<String, String> query(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null
        ? Map.of()
        : Arrays.stream(query.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
