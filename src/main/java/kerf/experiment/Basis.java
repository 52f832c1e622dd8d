package kerf.experiment;

/** What the entries of a fragment's tensor count along the axis of a cut. */
public enum Basis {
  /** Local operations: one entry for each value that a device measures, 5 for CX, 22 for SWAP. */
  OPERATIONS,
  /**
   * Pauli components p, u, w, z of the branch Gram matrix, 4 for each branch bit. All operations
   * are combinations of them, yet no circuit measures them one by one: for simulators only. In this
   * basis parallel rotations are cut one by one, and fragments of many cuts sliced in time.
   */
  COMPONENTS
}
