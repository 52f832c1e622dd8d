package kerf.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kerf.experiment.Outcome;

/**
 * What one task of a batch has to do, in bytes: only that task unpacks it, and whoever carries it
 * has nothing to walk through.
 */
final class Parcel implements Serializable {
  private static final long serialVersionUID = 1;

  private final byte[] bytes;

  /**
   * A task of one query.
   *
   * @param shared what the query's tasks share
   * @param body what they do
   * @param task index of the task
   */
  record Unit(Shared shared, GroupTask body, int task) implements Serializable {}

  /** Packs the units of a task. */
  Parcel(ArrayList<Unit> units) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(units);
    } catch (IOException e) {
      throw new UncheckedIOException("packing a task of " + units.size() + " queries", e);
    }
    this.bytes = out.toByteArray();
  }

  /** Runs the units one after the other. */
  Contents run() {
    ArrayList<GroupOutcome> outcomes = new ArrayList<>();
    for (Unit unit : open()) {
      outcomes.add(unit.body().run(unit.shared(), unit.task()));
    }
    return new Contents(outcomes);
  }

  @SuppressWarnings("unchecked")
  private List<Unit> open() {
    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (List<Unit>) objects.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException("unpacking a task of " + bytes.length + " bytes", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the executor's Kerf is not the driver's: " + e, e);
    }
  }

  /** Outcomes of a task's units, in their order. */
  record Contents(ArrayList<GroupOutcome> outcomes) implements Outcome {
    private static final long serialVersionUID = 1;

    @Override
    public long kernelNanos() {
      return outcomes.stream().mapToLong(GroupOutcome::kernelNanos).sum();
    }

    @Override
    public long contractNanos() {
      return outcomes.stream().mapToLong(GroupOutcome::contractNanos).sum();
    }

    @Override
    public long subexperiments() {
      return outcomes.stream().mapToLong(GroupOutcome::subexperiments).sum();
    }
  }
}
