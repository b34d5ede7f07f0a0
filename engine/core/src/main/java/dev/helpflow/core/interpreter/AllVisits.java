package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.LedgerForms;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.ExpressionValues;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code all} stands for: of every node that answers or finds out, a list with what each visit
 * brought, in path order, be it empty, so that no expression need test for it.
 *
 * <p>The lists grow as the walk goes on, since copying them at each visit would make loops
 * quadratic.
 */
final class AllVisits extends AbstractMap<String, Object> {
  private final CompiledFlow flow;
  private final @Nullable Recollection before;
  private final Map<String, List<Object>> noted = new HashMap<>();
  private final Map<String, List<Object>> read = new HashMap<>();

  AllVisits(CompiledFlow flow, @Nullable Recollection before) {
    this.flow = flow;
    this.before = before;
  }

  /** Notes what another visit brought. */
  void note(NodeId node, Object value) {
    noted(node.value()).add(value);
  }

  private List<Object> noted(String name) {
    return noted.computeIfAbsent(name, ignored -> new ArrayList<>(2));
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    NodeId node = name instanceof String text ? flow.id(text) : null;
    LedgerForms forms = flow.forms();
    if (node == null || (forms.fact(node) == null && forms.answers(node) == null)) {
      return null;
    }
    return read.computeIfAbsent(node.value(), ignored -> list(node));
  }

  private List<Object> list(NodeId node) {
    List<Object> remembered = remembered(node);
    List<Object> since = noted(node.value());
    return new AbstractList<>() {
      @Override
      public Object get(int index) {
        return index < remembered.size()
            ? remembered.get(index)
            : since.get(index - remembered.size());
      }

      @Override
      public int size() {
        return remembered.size() + since.size();
      }
    };
  }

  private List<Object> remembered(NodeId node) {
    if (before == null) {
      return List.of();
    }
    ExpressionValues fact = flow.forms().fact(node);
    ExpressionValues form = fact == null ? flow.forms().answers(node) : fact;
    List<Object> values = before.all(node, fact != null);
    return form == null ? values : values.stream().map(form::toExpression).toList();
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Set<Entry<String, Object>> entries = new LinkedHashSet<>();
    for (NodeId node : flow.definition().nodes().keySet()) {
      Object list = get(node.value());
      if (list != null) {
        entries.add(Map.entry(node.value(), list));
      }
    }
    return entries;
  }
}
