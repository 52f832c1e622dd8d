/**
 * Estimator queries through cuts, in four timed phases.
 *
 * <p>In: a circuit, K observables, B bindings. Out: values [B × K] with standard errors, and a
 * report of what was done and how long each phase took: partitioning, subexperiment generation,
 * parallel execution, classical reconstruction.
 *
 * <p>There is one path. A query alone is a batch of one; a batch is many queries whose units share
 * the tasks of one job. Three things are chosen apart ({@link kerf.engine.QueryEngine.Tools}): what
 * evaluates subexperiments, how results are summed, and how work becomes tasks.
 *
 * <p>The walk of a training step's query, from the trainer to its rows in the traces:
 *
 * <ol>
 *   <li>{@code Trainer} asks its {@code Estimator} for all samples × all shifts.
 *   <li>{@code QueryEngine} looks up the circuit's plan, or has it made ready and cut ({@code
 *       Partitioner}), and shares what its tasks will need ({@code TaskBundle.Evaluation}: the
 *       {@code TensorNetwork}, the device, the strategy) with the runner.
 *   <li>{@code Placement} collapses the bindings into grids.
 *   <li>{@code Scheduler} splits the work into units and shares them among tasks; {@code
 *       TaskBundle} packs each task's.
 *   <li>{@code SparkRunner} submits the tasks as an RDD, one in each partition.
 *   <li>On an executor {@code TaskBundle} unpacks its units and asks the {@code Device} for each
 *       batch.
 *   <li>{@code ExactSimulator} runs {@code BranchKernel}: a {@code FragmentTensor} comes back.
 *   <li>{@code Contraction} makes values of it at once where the unit holds all fragments of its
 *       samples and results are streamed.
 *   <li>{@code QueryRun} takes each unit's result as it arrives, and its clock the time.
 *   <li>{@code Gather} puts values in their place, and contracts what comes as tensors.
 *   <li>With the last result the round is over; the device may want another ({@code Device.after}),
 *       else there are {@code Estimates} and a {@code QueryRow}.
 *   <li>{@code RunSession} puts it into {@code queries}; {@code TaskRecorder} made rows of {@code
 *       tasks} meanwhile.
 * </ol>
 *
 * <p>What a reader would get wrong: the reconstruct phase is only what is left after the query's
 * last result has arrived; folding before that is reported as overlap. The partition phase of the
 * first query of a circuit is the search for its plan, even when that was made before the query was
 * asked.
 *
 * <p>Source: arXiv 2602.16233 (staged queries).
 */
package kerf.engine;
