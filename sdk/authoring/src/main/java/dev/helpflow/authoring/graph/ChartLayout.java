package dev.helpflow.authoring.graph;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the parts of a chart lie, by the layered layout of the <a
 * href="https://eclipse.dev/elk/">Eclipse Layout Kernel</a>; lengths are in pixels.
 */
record ChartLayout(double width, double height, List<Box> boxes, Dot start, List<Arrow> arrows) {
  private static final double MARGIN = 24;
  private static final double GAP = 28;
  private static final double DOT = 18;

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  record Point(double x, double y) {}

  /** Where a session starts. */
  record Dot(double x, double y, double radius) {}

  /** A node. */
  record Box(Node node, List<String> lines, double x, double y, double width, double height) {}

  /**
   * A transition.
   *
   * @param said in lines, the label's corner at {@code x} and {@code y}
   */
  record Arrow(List<Point> points, boolean isUnwanted, Label said) {}

  /** Words at an arrow; none when {@code lines} is empty. */
  record Label(String whole, List<String> lines, double x, double y) {}

  private record Drawn(
      ElkEdge edge, Node from, Node to, boolean isUnwanted, String said, List<String> lines) {}

  static ChartLayout of(FlowDefinition flow, ChartWords words) {
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
    root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, GAP);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, GAP);
    Map<NodeId, ElkNode> nodes = new LinkedHashMap<>();
    Map<NodeId, List<String>> lines = new LinkedHashMap<>();
    for (Node node : flow.nodes().values()) {
      List<String> said = TextBox.lines(node.id().value(), words.detail(node));
      lines.put(node.id(), said);
      TextBox.Size size = TextBox.size(node, said);
      nodes.put(node.id(), node(root, size.width(), size.height()));
    }
    ElkNode start = node(root, DOT, DOT);
    start.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
    ElkGraphUtil.createSimpleEdge(start, nodes.get(flow.start()));
    List<Drawn> drawn = new ArrayList<>();
    for (Node node : flow.nodes().values()) {
      node.ways()
          .forEach(
              (way, transitions) ->
                  transitions.forEach(t -> drawn.add(edge(flow, nodes, node, way, t))));
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    return laidOut(flow, root, nodes, lines, start, drawn);
  }

  private static ElkNode node(ElkNode root, double width, double height) {
    ElkNode node = ElkGraphUtil.createNode(root);
    node.setDimensions(width, height);
    return node;
  }

  private static Drawn edge(
      FlowDefinition flow,
      Map<NodeId, ElkNode> nodes,
      Node from,
      String way,
      Transition transition) {
    Node to = Objects.requireNonNull(flow.nodes().get(transition.to()));
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(from.id()), nodes.get(to.id()));
    String said = ChartWords.said(way, transition);
    List<String> lines = TextBox.wrapped(said, TextBox.ARROW_CHARACTERS);
    if (!said.isEmpty()) {
      ElkLabel label = ElkGraphUtil.createLabel(said, edge);
      TextBox.Size size = TextBox.size(lines);
      label.setDimensions(size.width(), size.height());
    }
    return new Drawn(edge, from, to, ChartWords.isUnwanted(way), said, lines);
  }

  private static ChartLayout laidOut(
      FlowDefinition flow,
      ElkNode root,
      Map<NodeId, ElkNode> nodes,
      Map<NodeId, List<String>> lines,
      ElkNode start,
      List<Drawn> drawn) {
    List<Box> boxes = new ArrayList<>();
    nodes.forEach(
        (id, at) ->
            boxes.add(
                new Box(
                    Objects.requireNonNull(flow.nodes().get(id)),
                    Objects.requireNonNull(lines.get(id)),
                    at.getX(),
                    at.getY(),
                    at.getWidth(),
                    at.getHeight())));
    List<Arrow> arrows = new ArrayList<>();
    arrows.add(
        new Arrow(
            points(start.getOutgoingEdges().getFirst()), false, new Label("", List.of(), 0, 0)));
    for (Drawn each : drawn) {
      ElkLabel label = each.edge.getLabels().isEmpty() ? null : each.edge.getLabels().getFirst();
      arrows.add(
          new Arrow(
              touching(
                  points(each.edge),
                  each.from,
                  Objects.requireNonNull(nodes.get(each.from.id())),
                  each.to,
                  Objects.requireNonNull(nodes.get(each.to.id()))),
              each.isUnwanted,
              label == null
                  ? new Label("", List.of(), 0, 0)
                  : new Label(each.said, each.lines, label.getX(), label.getY())));
    }
    Dot dot = new Dot(start.getX() + DOT / 2, start.getY() + DOT / 2, DOT / 2);
    return new ChartLayout(root.getWidth(), root.getHeight(), boxes, dot, arrows);
  }

  /** The layout leads arrows to the boxes around shapes, and here they go on to the shapes. */
  private static List<Point> touching(
      List<Point> points, Node from, ElkNode source, Node to, ElkNode target) {
    List<Point> touching = new ArrayList<>(points);
    touching.set(0, touching(points.getFirst(), from, source));
    touching.set(points.size() - 1, touching(points.getLast(), to, target));
    return touching;
  }

  private static Point touching(Point point, Node node, ElkNode at) {
    boolean isTop = point.y < at.getY() + at.getHeight() / 2;
    double inset = Shapes.inset(node, at.getWidth(), at.getHeight(), point.x - at.getX(), isTop);
    return new Point(point.x, isTop ? point.y + inset : point.y - inset);
  }

  private static List<Point> points(ElkEdge edge) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Point(section.getStartX(), section.getStartY()));
      section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
      points.add(new Point(section.getEndX(), section.getEndY()));
    }
    return points;
  }
}
