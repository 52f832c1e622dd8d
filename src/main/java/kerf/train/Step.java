package kerf.train;

/**
 * One update, as reported to a listener.
 *
 * @param epoch epoch, from 0
 * @param step step within the run, from 0
 * @param loss mean loss of the step's batch before the update
 * @param accuracy share of the batch classified rightly before the update
 * @param gradientNorm Euclidean norm of ∂L/∂θ
 */
public record Step(int epoch, int step, double loss, double accuracy, double gradientNorm) {}
