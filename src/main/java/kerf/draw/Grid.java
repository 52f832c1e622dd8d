package kerf.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.cut.Cut;
import kerf.cut.CutPlan;
import kerf.cut.WireCut;

/**
 * Where everything stands: gates and cuts in rows and columns, none on top of another. A column
 * holds what happens side by side; what stands on two rows keeps the rows between to itself.
 */
final class Grid {
  /** How a gate's two ends hang together. */
  enum Link {
    WHOLE,
    CUT,
    /** A gate across fragments that does not entangle and falls apart without a cut. */
    SPLIT
  }

  /**
   * A line of the drawing.
   *
   * @param first its qubit
   * @param last the last of the qubits it stands for; {@code first} but in a summary
   * @param fragment the fragment it begins in
   * @param gates gates on its qubits
   */
  record Row(int first, int last, int fragment, int gates) {}

  /**
   * A gate or a wire cut.
   *
   * @param column its place in time
   * @param rows the row of each of its qubits, in the gate's order
   * @param index index of the gate in the circuit, −1 for a wire cut
   * @param gate the gate, null for a wire cut
   * @param cut its cut, null when not cut
   * @param link how its two ends hang together
   * @param terminals what it shows on each of its rows; nothing for a wire cut
   */
  record Item(
      int column,
      List<Integer> rows,
      int index,
      Gate gate,
      Cut cut,
      Link link,
      List<Terminal> terminals) {
    int top() {
      return rows.size() == 1 ? rows.get(0) : Math.min(rows.get(0), rows.get(1));
    }

    int bottom() {
      return rows.size() == 1 ? rows.get(0) : Math.max(rows.get(0), rows.get(1));
    }

    boolean isWireCut() {
      return gate == null;
    }

    boolean isLinked() {
      return rows.size() == 2;
    }
  }

  private final CutPlan plan;
  private final boolean summary;
  private final List<Row> rows;
  private final List<List<Item>> columns = new ArrayList<>();
  private final List<List<Item>> wireCuts = new ArrayList<>();

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
    List<Row> all = counted(plan, summary ? foldedRows(plan) : wholeRows(plan));
    this.rows = List.copyOf(all.subList(0, Math.min(mostRows, all.size())));
    rows.forEach(row -> wireCuts.add(new ArrayList<>()));
    pack();
    columns.forEach(column -> column.sort(Comparator.comparingInt(Item::top)));
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

  /** The items of each column, from top to bottom. */
  List<List<Item>> columns() {
    return columns;
  }

  /** Qubits beyond the last row. */
  int undrawnQubits() {
    return plan.circuit().qubits() - (rows.get(rows.size() - 1).last() + 1);
  }

  /** True where a gate across fragments falls apart without a cut. */
  boolean hasSplits() {
    return columns.stream().flatMap(List::stream).anyMatch(i -> i.link() == Link.SPLIT);
  }

  /** The wire cuts of a row in time order. */
  List<Item> wireCuts(int row) {
    return wireCuts.get(row);
  }

  /** The fragment of a row where a column begins. */
  int fragmentAt(int row, int column) {
    int fragment = rows.get(row).fragment();
    for (Item cut : wireCuts.get(row)) {
      fragment = cut.column() < column ? cut.cut().fragmentB() : fragment;
    }
    return fragment;
  }

  /** Puts everything as far left as the rows it stands on or passes allow. */
  private void pack() {
    Circuit circuit = plan.circuit();
    Map<Integer, Cut> cutGates = new HashMap<>();
    List<Deque<Cut>> waiting = new ArrayList<>();
    for (int q = 0; q < circuit.qubits(); q++) {
      waiting.add(new ArrayDeque<>());
    }
    for (Cut cut : plan.cuts()) {
      if (cut instanceof WireCut) {
        waiting.get(cut.qubits().get(0)).add(cut);
      } else {
        cutGates.put(cut.position(), cut);
      }
    }
    int[] rowOf = rowOfQubits(plan, rows);
    int[] fragment = firstFragments(plan);
    int[] free = new int[rows.size()];
    for (int i = 0; i < circuit.gates().size(); i++) {
      Gate gate = circuit.gates().get(i);
      for (int q : gate.qubits()) {
        enter(waiting.get(q), i, rowOf, fragment, free);
      }
      Cut cut = cutGates.get(i);
      if (cut != null || !summary) {
        boolean across =
            gate.qubits().size() == 2 && fragment[gate.qubit(0)] != fragment[gate.qubit(1)];
        Link link = cut != null ? Link.CUT : across ? Link.SPLIT : Link.WHOLE;
        place(gate.qubits(), i, gate, cut, link, rowOf, free);
      }
    }
    waiting.forEach(w -> enter(w, circuit.gates().size(), rowOf, fragment, free));
  }

  private void enter(Deque<Cut> waiting, int gate, int[] rowOf, int[] fragment, int[] free) {
    while (!waiting.isEmpty() && waiting.peek().position() <= gate) {
      Cut cut = waiting.poll();
      fragment[cut.qubits().get(0)] = cut.fragmentB();
      Item placed = place(cut.qubits(), -1, null, cut, Link.CUT, rowOf, free);
      if (placed != null) {
        wireCuts.get(placed.top()).add(placed);
      }
    }
  }

  private Item place(
      List<Integer> qubits, int index, Gate gate, Cut cut, Link link, int[] rowOf, int[] free) {
    List<Integer> on = qubits.stream().map(q -> rowOf[q]).toList();
    if (on.contains(-1)) {
      return null;
    }
    int top = on.stream().mapToInt(r -> r).min().orElseThrow();
    int bottom = on.stream().mapToInt(r -> r).max().orElseThrow();
    int column = 0;
    for (int r = top; r <= bottom; r++) {
      column = Math.max(column, free[r]);
    }
    Arrays.fill(free, top, bottom + 1, column + 1);
    if (column == columns.size()) {
      columns.add(new ArrayList<>());
    }
    List<Terminal> terminals = gate == null ? List.of() : Terminal.of(gate);
    Item item = new Item(column, on, index, gate, cut, link, terminals);
    columns.get(column).add(item);
    return item;
  }

  /** −1 for a qubit without a row. */
  private static int[] rowOfQubits(CutPlan plan, List<Row> rows) {
    int[] rowOf = new int[plan.circuit().qubits()];
    Arrays.fill(rowOf, -1);
    for (int r = 0; r < rows.size(); r++) {
      Arrays.fill(rowOf, rows.get(r).first(), rows.get(r).last() + 1, r);
    }
    return rowOf;
  }

  private static int[] firstFragments(CutPlan plan) {
    int[] fragments = new int[plan.circuit().qubits()];
    for (int q = 0; q < fragments.length; q++) {
      fragments[q] = plan.layout().segmentsOf(q).get(0).fragment();
    }
    return fragments;
  }

  private static List<Row> wholeRows(CutPlan plan) {
    int[] fragments = firstFragments(plan);
    List<Row> rows = new ArrayList<>();
    for (int q = 0; q < fragments.length; q++) {
      rows.add(new Row(q, q, fragments[q], 0));
    }
    return rows;
  }

  private static List<Row> foldedRows(CutPlan plan) {
    boolean[] touched = new boolean[plan.circuit().qubits()];
    plan.cuts().forEach(cut -> cut.qubits().forEach(q -> touched[q] = true));
    List<Row> folded = new ArrayList<>();
    for (Row row : wholeRows(plan)) {
      Row above = folded.isEmpty() ? null : folded.get(folded.size() - 1);
      boolean alike =
          above != null
              && above.fragment() == row.fragment()
              && !touched[above.last()]
              && !touched[row.first()];
      if (alike) {
        folded.set(folded.size() - 1, new Row(above.first(), row.last(), row.fragment(), 0));
      } else {
        folded.add(row);
      }
    }
    return folded;
  }

  private static List<Row> counted(CutPlan plan, List<Row> rows) {
    int[] rowOf = rowOfQubits(plan, rows);
    int[] gates = new int[rows.size()];
    for (Gate gate : plan.circuit().gates()) {
      int first = rowOf[gate.qubit(0)];
      int last = rowOf[gate.qubit(gate.qubits().size() - 1)];
      gates[first]++;
      gates[last] += last == first ? 0 : 1;
    }
    List<Row> counted = new ArrayList<>();
    for (int r = 0; r < gates.length; r++) {
      Row row = rows.get(r);
      counted.add(new Row(row.first(), row.last(), row.fragment(), gates[r]));
    }
    return counted;
  }
}
