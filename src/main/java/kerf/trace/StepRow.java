package kerf.trace;

/** One step of the optimizer. */
public record StepRow(
    @Column(doc = "epoch, from 0") int epoch,
    @Column(doc = "step of the run, from 0") int step,
    @Column(doc = "loss over the step's batch, before the weights move") double loss,
    @Column(unit = "0 to 1", doc = "share of the step's batch classified right, before they move")
        double accuracy,
    @Column(doc = "2-norm of the gradient; null for optimizers without one") Double gradientNorm,
    @Column(doc = "subexperiments executed since the run started") long evaluations,
    @Column(doc = "estimator queries since the run started") int queries,
    @Column(unit = "ns", doc = "since training started") long elapsedNs) {}
