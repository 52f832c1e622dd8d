package kerf.experiment;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Pauli;
import kerf.qpd.OperationTable;

/** Spells out the keys behind the pieces of a task. */
final class Keys {
  private Keys() {}

  static List<Key> of(Experiment experiment, Workload workload, int task) {
    List<Key> keys = new ArrayList<>();
    for (Piece piece : workload.pieces(task)) {
      FragmentWork work = experiment.fragments().get(piece.fragment());
      Block block = workload.blocks().get(piece.block());
      for (int d = piece.classFrom(); d < piece.classTo(); d++) {
        for (int s = piece.sampleFrom(); s < piece.sampleTo(); s++) {
          int features = work.features().isEmpty() ? -1 : block.featureRow(s);
          int weights = block.weightRow(block.firstOf(piece.fragment(), d));
          for (int entry = 0; entry < work.entries(); entry++) {
            for (Pauli setting : work.settings()) {
              keys.add(
                  new Key(
                      piece.fragment(),
                      operations(work, entry),
                      setting.label(),
                      features,
                      weights));
            }
          }
        }
      }
    }
    return keys;
  }

  private static List<String> operations(FragmentWork work, int entry) {
    List<String> names = new ArrayList<>();
    int rest = entry;
    for (OperationTable table : work.tables()) {
      names.add(table.operations().get(rest % table.size()).name());
      rest /= table.size();
    }
    return names;
  }
}
