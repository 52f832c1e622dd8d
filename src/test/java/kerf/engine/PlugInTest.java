package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kerf.RandomCircuits;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Estimator;
import kerf.circuit.Observable;
import kerf.circuit.Precision;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.device.Device;
import kerf.device.ExactSimulator;
import kerf.device.FragmentTensor;
import kerf.device.Round;
import kerf.experiment.Basis;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Node;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;
import kerf.schedule.Granularity;
import kerf.schedule.LocalRunner;
import kerf.schedule.Policy;
import kerf.trace.QueryRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A device and a policy of one's own plug in here, and no package knows of them. */
class PlugInTest {

  /** A device whose every mean is off by a known bias, with a variance it claims. */
  private record Biased(double bias, double variance, int rounds) implements Device {
    @Override
    public void require(Precision precision) {}

    @Override
    public Optional<Round> after(Round done, Estimates soFar) {
      return done.number() + 1 < rounds ? Optional.of(done.next()) : Optional.empty();
    }

    @Override
    public FragmentTensor evaluate(Request request) {
      FragmentTensor exact = new ExactSimulator().evaluate(request);
      FragmentTensor.Builder biased = FragmentTensor.of(request);
      FragmentBatch batch = request.batch();
      Node node = request.node();
      for (int o = 0; o < node.observables().size(); o++) {
        for (int e = 0; e < node.entries(); e++) {
          for (int d = 0; d < batch.classes(); d++) {
            for (int s = 0; s < batch.samples(); s++) {
              biased.put(o, e, d, s, exact.mean(o, e, d, s) + bias, variance);
            }
          }
        }
      }
      return biased.build(100);
    }
  }

  /** One task for each subexperiment: the paper's way. */
  private static final class Single implements Granularity {
    @Override
    public boolean takes(Basis basis) {
      return basis == Basis.OPERATIONS;
    }

    @Override
    public Split split(TensorNetwork network, Workload work, int wanted, Policy.Reduction how) {
      List<List<FragmentBatch>> units = new ArrayList<>();
      for (FragmentBatch all : work.batches(network)) {
        Node node = network.nodes().get(all.node());
        for (int d = 0; d < all.classes(); d++) {
          for (int s = 0; s < all.samples(); s++) {
            FragmentBatch lane = new FragmentBatch(all.grid(), node.id(), s, s + 1, d, d + 1);
            for (long i = 0; i < node.subexperiments(); i++) {
              units.add(List.of(lane.part(i, i + 1)));
            }
            if (node.idle()) {
              units.add(List.of(lane));
            }
          }
        }
      }
      return new Split(units, false);
    }
  }

  private static final LocalRunner RUNNER = new LocalRunner(2);

  private static QueryEngine engine(Device device, Strategy strategy, Policy policy) {
    return new QueryEngine(new QueryEngine.Tools(device, strategy, policy), RUNNER);
  }

  private static QueryRun.Answer answer(QueryEngine engine, Query query, String letters) {
    Partitioner partitioner = Partitioner.of(CutQueries.letters(letters));
    return engine.run(List.of(engine.prepare(0, query, partitioner))).get(0);
  }

  private static Query query(long seed, Precision precision) {
    RandomCircuits random = new RandomCircuits(seed);
    Circuit circuit = random.circuit(4, RandomCircuits.Graph.CHAIN, 3, false);
    List<Observable> observables = List.of(Observable.parity(4), random.observable(4, 3, "IXYZ"));
    return new Query(circuit, observables, random.pairs(4), Query.Label.of("test"), precision, 5);
  }

  private static Query query(long seed) {
    return query(seed, Precision.EXACT);
  }

  @ParameterizedTest
  @EnumSource
  void aDeviceWithoutBiasGivesTheSimulatorsValues(Strategy strategy) {
    for (long seed = 0; seed < 12; seed++) {
      QueryEngine engine = engine(new Biased(0, 0, 1), strategy, Policy.standard());
      QueryRun.Answer answer = answer(engine, query(seed), "AABC");
      Estimates exact = CutQueries.estimate(query(seed), "AABC", strategy, 2);
      assertClose(answer.estimates(), exact, 1e-12);
      assertThat(answer.report().work().shots()).isPositive();
    }
  }

  /** Uncut there is one number for each observable, and its bias is all of the error. */
  @Test
  void aBiasShowsAndSoDoesAClaimedVariance() {
    Circuit circuit = new RandomCircuits(3).circuit(3, RandomCircuits.Graph.CHAIN, 2, false);
    Query query =
        Query.of(circuit, List.of(Observable.parse("2*ZZZ", 3)), new RandomCircuits(3).pairs(3));
    Estimates exact = CutQueries.estimate(query, "AAA", Strategy.CONTRACT, 1);
    QueryEngine engine = engine(new Biased(.01, .0025, 1), Strategy.CONTRACT, Policy.standard());
    Estimates biased = answer(engine, query, "AAA").estimates();
    for (int b = 0; b < exact.size(); b++) {
      assertThat(biased.value(b, 0)).isCloseTo(exact.value(b, 0) + .02, within(1e-12));
      assertThat(biased.standardError(b, 0)).isCloseTo(2 * .05, within(1e-12));
      assertThat(exact.standardError(b, 0)).isZero();
    }
  }

  @Test
  void roundsArePooled() {
    Query query = query(4);
    Estimates one =
        answer(engine(new Biased(0, .01, 1), Strategy.CONTRACT, Policy.standard()), query, "AABB")
            .estimates();
    QueryRun.Answer four =
        answer(engine(new Biased(0, .01, 4), Strategy.CONTRACT, Policy.standard()), query, "AABB");
    assertClose(four.estimates(), one, 1e-12);
    for (int b = 0; b < one.size(); b++) {
      assertThat(one.standardError(b, 0)).isPositive();
      assertThat(four.estimates().standardError(b, 0))
          .isCloseTo(one.standardError(b, 0) / 2, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTaskForEachSubexperimentGivesTheSameValues(Strategy strategy) {
    Policy single = Policy.standard().withGranularity(new Single());
    for (long seed = 0; seed < 6; seed++) {
      QueryRun.Answer answer =
          answer(engine(new ExactSimulator(), strategy, single), query(seed), "ABBC");
      QueryRow report = answer.report();
      assertThat(report.size().tasks()).isEqualTo((int) report.work().executedSubexperiments());
      assertClose(answer.estimates(), CutQueries.estimate(query(seed), "ABBC", strategy, 2), 1e-12);
    }
  }

  /** A part of a node's subexperiments leaves the other entries to other tasks. */
  @Test
  void aBiasIsTheSameAtAnyGranularity() {
    Policy single = Policy.standard().withGranularity(new Single());
    for (long seed = 0; seed < 4; seed++) {
      Device device = new Biased(.01, .001, 1);
      Estimates apart =
          answer(engine(device, Strategy.CONTRACT, single), query(seed), "ABBC").estimates();
      Estimates whole =
          answer(engine(device, Strategy.CONTRACT, Policy.standard()), query(seed), "ABBC")
              .estimates();
      assertClose(apart, whole, 1e-12);
      assertThat(apart.standardError(0, 0)).isCloseTo(whole.standardError(0, 0), within(1e-12));
    }
  }

  @Test
  void aGranularityThatLeavesSomethingOutIsFoundOut() {
    Granularity forgetful =
        (network, work, wanted, how) -> {
          List<List<FragmentBatch>> units =
              new ArrayList<>(new Single().split(network, work, wanted, how).units());
          units.remove(units.size() / 2);
          return new Granularity.Split(units, false);
        };
    Policy policy = Policy.standard().withGranularity(forgetful);
    QueryEngine engine = engine(new Biased(0, 0, 1), Strategy.CONTRACT, policy);
    assertThatThrownBy(() -> answer(engine, query(2), "AABB"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("every subexperiment in exactly one unit");
  }

  @Test
  void copiesDelaysAndJobsInFlightLeaveTheBitsAlone() {
    List<MixedQueries.Item> items = MixedQueries.small(21, 24);
    List<Estimates> alone = MixedQueries.alone(items, Strategy.CONTRACT);
    Policy.Delay delay = (index, attempt) -> 200_000L * ((index + attempt) % 3);
    for (Policy.Reduction reduction : Policy.Reduction.values()) {
      for (Policy.Order order : Policy.Order.values()) {
        Granularity granularity = Policy.standard().granularity();
        Policy policy = new Policy(granularity, 3, 3, order, reduction, 3, 2, delay);
        QueryEngine engine = engine(new ExactSimulator(), Strategy.CONTRACT, policy);
        List<QueryRun> runs = new ArrayList<>();
        for (MixedQueries.Item item : items) {
          runs.add(engine.prepare(runs.size(), item.query(), Partitioner.of(item.planner())));
        }
        MixedQueries.assertSameBits(items, engine.run(engine.pack(runs, 1)), alone);
      }
    }
  }

  @Test
  void exactSimulationRefusesToSample() {
    QueryEngine engine = engine(new ExactSimulator(), Strategy.CONTRACT, Policy.standard());
    assertThatThrownBy(() -> answer(engine, query(1, new Precision.Shots(1000)), "AABB"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got one for 1000 shots");
  }

  /** What was searched before the query was asked is part of its first phase, once. */
  @Test
  void partitioningIsTimedWhereItIsDone() {
    long search = 3_000_000_000L;
    long[] untold = {search};
    Partitioner partitioner =
        (circuit, observables) -> {
          CutPlan plan = CutQueries.letters("AABB").apply(circuit);
          long nanos = untold[0];
          untold[0] = 0;
          return new Partitioner.Partitioning(plan, observables, nanos);
        };
    QueryEngine engine = engine(new ExactSimulator(), Strategy.CONTRACT, Policy.standard());
    List<QueryRow> reports = new ArrayList<>();
    try (Estimator estimator = engine.estimator(partitioner, reports::add)) {
      estimator.estimate(query(1));
      estimator.estimate(query(1));
    }
    assertThat(reports.get(0).phases().partitionNs()).isEqualTo(search);
    assertThat(reports.get(1).phases().partitionNs()).isLessThan(search);
  }

  private static void assertClose(Estimates actual, Estimates expected, double tolerance) {
    assertThat(actual.size()).isEqualTo(expected.size());
    for (int b = 0; b < expected.size(); b++) {
      for (int k = 0; k < 2; k++) {
        assertThat(actual.value(b, k)).isCloseTo(expected.value(b, k), within(tolerance));
      }
    }
  }
}
