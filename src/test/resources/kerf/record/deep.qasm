// Narrow halves and many gates between them.
OPENQASM 3;
include "stdgates.inc";
qubit[4] q;
ry(0.3) q;
for int layer in [1:7] {
  cx q[0], q[1];
  cx q[2], q[3];
  cx q[1], q[2];
  rx(0.2 * layer) q[0];
  ry(0.3 * layer) q[1];
  rx(0.5 - 0.1 * layer) q[2];
  ry(0.7) q[3];
}
