// Halves of ten qubits.
OPENQASM 3;
include "stdgates.inc";
input float theta;
input float phi;
const int n = 20;
qubit[n] q;
for int layer in [0:1] {
  for int i in [0:n - 1] { ry(theta + 0.1 * i + layer) q[i]; }
  for int i in [0:n - 2] { cx q[i], q[i + 1]; }
}
rzz(phi) q[3], q[14];
rx(phi) q;
