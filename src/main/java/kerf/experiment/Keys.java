package kerf.experiment;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Pauli;
import kerf.qpd.LocalOperation;
import kerf.qpd.OperationTable;

/** Spells out the keys behind the pieces of a task. */
final class Keys {
  private Keys() {}

  static List<Key> of(Experiment experiment, Workload workload, int task) {
    List<Key> keys = new ArrayList<>();
    for (FragmentBatch piece : workload.pieces(task)) {
      FragmentWork work = experiment.fragments().get(piece.fragment());
      BindingGrid block = workload.blocks().get(piece.block());
      for (int d = piece.classFrom(); d < piece.classTo(); d++) {
        for (int s = piece.sampleFrom(); s < piece.sampleTo(); s++) {
          int features = work.features().isEmpty() ? -1 : block.featureRow(s);
          int weights = block.weightRow(block.firstOf(piece.fragment(), d));
          for (long entry = 0; entry < work.entries(); entry++) {
            List<String> operations = operations(work, entry);
            if (operations == null) {
              continue;
            }
            for (Pauli setting : work.settings()) {
              keys.add(new Key(piece.fragment(), operations, setting.label(), features, weights));
            }
          }
        }
      }
    }
    return keys;
  }

  /** Names of the operations of an entry; null where other entries' circuits serve it. */
  private static List<String> operations(FragmentWork work, long entry) {
    List<String> names = new ArrayList<>();
    long rest = entry;
    for (OperationTable table : work.tables()) {
      LocalOperation operation = table.operations().get((int) (rest % table.size()));
      if (!operation.circuit().equals(operation.name())) {
        return null;
      }
      names.add(operation.name());
      rest /= table.size();
    }
    return names;
  }
}
