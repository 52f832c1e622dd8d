package kerf.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerf.circuit.Gate;
import kerf.cut.Cut;
import kerf.cut.CutPlan;
import kerf.cut.WireCut;

/**
 * Where everything stands: gates and cuts in rows and columns, none on top of another. A column
 * holds what happens side by side; what stands on two rows keeps the rows between to itself.
 */
final class Grid {
  /** How an item hangs together. */
  enum Link {
    WHOLE,
    CUT,
    /** A gate across fragments that does not entangle and falls apart without a cut. */
    SPLIT,
    /** No gate but a place where a wire is cut. */
    WIRE
  }

  /**
   * A line of the drawing.
   *
   * @param first its qubit
   * @param last the last of the qubits it stands for; {@code first} but in a summary
   * @param fragment the fragment it begins in
   */
  record Row(int first, int last, int fragment) {}

  /**
   * A gate or a wire cut.
   *
   * @param column its place in time
   * @param rows the row of each of its qubits, in the gate's order
   * @param position index in the circuit of the gate, or of the gate a wire is cut before
   * @param terminals what a gate shows on each of its rows; nothing for a wire cut
   */
  record Item(
      int column,
      List<Integer> rows,
      int position,
      List<Terminal> terminals,
      Link link,
      Optional<Cut> cut) {
    int top() {
      return Collections.min(rows);
    }

    int bottom() {
      return Collections.max(rows);
    }

    boolean isWireCut() {
      return link == Link.WIRE;
    }
  }

  private final CutPlan plan;
  private final boolean summary;
  private final List<Row> rows;

  /** The row of each qubit, which may be beyond those drawn. */
  private final int[] rowOf;

  /** Number of gates on each row. */
  private final int[] gates;

  private final List<Item> items = new ArrayList<>();
  private final List<List<Item>> wireCuts = new ArrayList<>();

  /** The column from which on a row is empty. */
  private final int[] free;

  /** Every gate of a plan's circuit, a row per qubit. */
  static Grid of(CutPlan plan) {
    return new Grid(plan, false, Integer.MAX_VALUE);
  }

  /**
   * The cuts alone. Neighbouring qubits of one fragment that no cut touches share a row; rows
   * beyond {@code mostRows} are left out.
   */
  static Grid summary(CutPlan plan, int mostRows) {
    return new Grid(plan, true, mostRows);
  }

  private Grid(CutPlan plan, boolean summary, int mostRows) {
    this.plan = plan;
    this.summary = summary;
    this.rowOf = new int[plan.circuit().qubits()];
    List<Row> all = allRows();
    this.rows = all.subList(0, Math.min(mostRows, all.size()));
    this.gates = new int[all.size()];
    for (Gate gate : plan.circuit().gates()) {
      gate.qubits().stream().map(q -> rowOf[q]).distinct().forEach(r -> gates[r]++);
    }
    this.free = new int[rows.size()];
    rows.forEach(row -> wireCuts.add(new ArrayList<>()));
    pack();
    items.sort(Comparator.comparingInt(Item::column).thenComparingInt(Item::top));
  }

  private List<Row> allRows() {
    Set<Integer> touched = new HashSet<>();
    plan.cuts().forEach(cut -> touched.addAll(cut.qubits()));
    List<Row> all = new ArrayList<>();
    for (int q = 0; q < rowOf.length; q++) {
      int fragment = plan.layout().fragmentAt(q, 0);
      int above = all.size() - 1;
      boolean alike = q > 0 && all.get(above).fragment() == fragment;
      if (summary && alike && !touched.contains(q - 1) && !touched.contains(q)) {
        all.set(above, new Row(all.get(above).first(), q, fragment));
      } else {
        all.add(new Row(q, q, fragment));
      }
      rowOf[q] = all.size() - 1;
    }
    return all;
  }

  /** Puts everything as far left as the rows it stands on or passes allow. */
  private void pack() {
    Map<Integer, Cut> cutGates = new HashMap<>();
    List<Deque<Cut>> waiting = new ArrayList<>();
    Arrays.stream(rowOf).forEach(row -> waiting.add(new ArrayDeque<>()));
    for (Cut cut : plan.cuts()) {
      if (cut instanceof WireCut wire) {
        waiting.get(wire.qubit()).add(cut);
      } else {
        cutGates.put(cut.position(), cut);
      }
    }
    List<Gate> all = plan.circuit().gates();
    for (int i = 0; i < all.size(); i++) {
      int position = i;
      List<Integer> on = all.get(i).qubits();
      on.forEach(q -> enter(waiting.get(q), position));
      Optional<Cut> cut = Optional.ofNullable(cutGates.get(i));
      if (cut.isPresent() || !summary) {
        boolean across =
            on.stream().map(q -> plan.layout().fragmentAt(q, position)).distinct().count() > 1;
        Link link = cut.isPresent() ? Link.CUT : across ? Link.SPLIT : Link.WHOLE;
        place(on, i, Terminal.of(all.get(i)), link, cut);
      }
    }
    waiting.forEach(cuts -> enter(cuts, all.size()));
  }

  private void enter(Deque<Cut> waiting, int gate) {
    while (!waiting.isEmpty() && waiting.peek().position() <= gate) {
      Cut cut = waiting.poll();
      place(cut.qubits(), cut.position(), List.of(), Link.WIRE, Optional.of(cut));
    }
  }

  private void place(
      List<Integer> qubits, int position, List<Terminal> terminals, Link link, Optional<Cut> cut) {
    List<Integer> on = qubits.stream().map(q -> rowOf[q]).toList();
    int top = Collections.min(on);
    int end = Collections.max(on) + 1;
    if (end > rows.size()) {
      return;
    }
    int column = Arrays.stream(free, top, end).max().orElseThrow();
    Arrays.fill(free, top, end, column + 1);
    Item item = new Item(column, on, position, terminals, link, cut);
    items.add(item);
    if (item.isWireCut()) {
      wireCuts.get(top).add(item);
    }
  }

  CutPlan plan() {
    return plan;
  }

  /** True where only cuts are drawn. */
  boolean isSummary() {
    return summary;
  }

  List<Row> rows() {
    return rows;
  }

  /** What stands before a row: "12 gates" in a summary, else nothing. */
  String count(int row) {
    return summary ? Brief.count(gates[row], "gate") : "";
  }

  int columns() {
    return Arrays.stream(free).max().orElseThrow();
  }

  /** All items, by column and then from top to bottom. */
  List<Item> items() {
    return items;
  }

  /** The items of some columns. */
  List<Item> items(Span span) {
    return items.stream()
        .filter(item -> item.column() >= span.from() && item.column() < span.to())
        .toList();
  }

  /** Qubits beyond the last row. */
  int undrawnQubits() {
    return rowOf.length - 1 - rows.get(rows.size() - 1).last();
  }

  /** True where a gate across fragments falls apart without a cut. */
  boolean hasSplits() {
    return items.stream().anyMatch(item -> item.link() == Link.SPLIT);
  }

  /** The wire cuts of a row in time order. */
  List<Item> wireCuts(int row) {
    return wireCuts.get(row);
  }

  /** The fragment of a row where a column begins. */
  int fragmentAt(int row, int column) {
    return wireCuts.get(row).stream()
        .filter(item -> item.column() < column)
        .map(item -> item.cut().orElseThrow().fragmentB())
        .reduce(rows.get(row).fragment(), (before, after) -> after);
  }
}
