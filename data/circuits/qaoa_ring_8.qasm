// QAOA, one layer, for MaxCut on a ring of eight vertices; the angles are inputs.
OPENQASM 3;
include "stdgates.inc";

input float[64] gamma;
input float[64] beta;
qubit[8] q;
bit[8] cut;

gate rzz(theta) a, b {
  cx a, b;
  rz(theta) b;
  cx a, b;
}

h q;
for uint i in [0:7] {
  // exp(-i gamma (1 - ZZ)/2), but for a phase
  rzz(-gamma) q[i], q[(i + 1) % 8];
}
rx(2 * beta) q;
cut = measure q;
