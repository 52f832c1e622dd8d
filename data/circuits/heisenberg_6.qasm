// Heisenberg chain from a Neel state, four first-order Trotter steps.
OPENQASM 3.1;
include "stdgates.inc";

const int n = 6;
const int steps = 4;
const float dt = 0.25;
const float coupling = 1.0;

gate bond(t) a, b {
  rxx(t) a, b;
  ryy(t) a, b;
  rzz(t) a, b;
}

qubit[n] q;
x q[1:2:n - 1];
for int s in [1:steps] {
  for int first in {0, 1} {
    for int i in [first:2:n - 2] {
      bond(2 * coupling * dt) q[i], q[i + 1];
    }
  }
  rz(0.3 * dt) q;
}
