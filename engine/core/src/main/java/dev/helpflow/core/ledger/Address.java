package dev.helpflow.core.ledger;

import dev.helpflow.core.definition.NodeId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a session: a visit of a node, within the sub-flow visits entered on the way to it.
 *
 * <p>Text form: {@code identity#1/askName#2}; of a node with a key, {@code item[card-7]#1}, its key
 * percent-encoded.
 *
 * @param scope the address of the sub-flow node that was entered, or null at the top
 */
public record Address(@Nullable Address scope, NodeId node, Visit visit) {

  /** The first visit of a node at the top of a flow. */
  public static Address of(String node) {
    return new Address(null, new NodeId(node), Visit.FIRST);
  }

  /** How many sub-flows were entered on the way. */
  public int depth() {
    return scope == null ? 0 : scope.depth() + 1;
  }

  /** Whether it is a visit of this node in this scope. */
  public boolean isVisitOf(@Nullable Address ofScope, NodeId ofNode) {
    return node.equals(ofNode) && Objects.equals(scope, ofScope);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException when the text is not an address
   */
  public static Address parse(String text) {
    Address address = null;
    for (String part : text.split("/", -1)) {
      int hash = part.lastIndexOf('#');
      int bracket = part.indexOf('[');
      if (hash < 1 || (bracket >= 0 && (bracket > hash || part.charAt(hash - 1) != ']'))) {
        throw new IllegalArgumentException(
            "\"" + text + "\" is not an address: expected node#visit, separated by slashes.");
      }
      String node = part.substring(0, bracket < 0 ? hash : bracket);
      String key =
          bracket < 0
              ? null
              : URLDecoder.decode(part.substring(bracket + 1, hash - 1), StandardCharsets.UTF_8);
      address =
          new Address(
              address,
              new NodeId(node),
              new Visit(key, Integer.parseInt(part.substring(hash + 1))));
    }
    return Objects.requireNonNull(address);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append(text);
    return text.toString();
  }

  private void append(StringBuilder text) {
    if (scope != null) {
      scope.append(text);
      text.append('/');
    }
    text.append(node.value());
    if (visit.key() != null) {
      text.append('[').append(URLEncoder.encode(visit.key(), StandardCharsets.UTF_8)).append(']');
    }
    text.append('#').append(visit.number());
  }
}
