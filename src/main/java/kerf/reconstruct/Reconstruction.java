package kerf.reconstruct;

import java.io.Serializable;
import kerf.circuit.Bindings;
import kerf.experiment.Block;

/** How fragment tensors become expectation values. */
interface Reconstruction extends Serializable {

  /**
   * Expectation values of one block and range of samples, [K][W · S]: observable k, weight row w,
   * sample s at [k][w·S + s]. Each value depends on its own sample alone, bit for bit.
   */
  double[][] values(Bindings bindings, Block block, Tensors tensors);
}
