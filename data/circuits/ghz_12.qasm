// GHZ state of twelve qubits in logarithmic depth: each round doubles the entangled part.
OPENQASM 3;
include "stdgates.inc";

qubit[12] q;
bit[12] c;

h q[0];
for int width in {1, 2, 4, 8} {
  for int i in [0:width - 1] {
    if (i + width < 12) {
      cx q[i], q[i + width];
    }
  }
}
c = measure q;
