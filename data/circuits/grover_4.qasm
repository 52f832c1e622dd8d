// Grover search for |1011> among sixteen, three rounds.
OPENQASM 3;
include "stdgates.inc";

qubit[4] q;
bit[4] c;

h q;
for int round in [1:3] {
  ctrl @ negctrl @ ctrl @ z q[3], q[2], q[1], q[0];
  h q;
  x q;
  ctrl(3) @ z q[0], q[1], q[2], q[3];
  x q;
  h q;
}
c = measure q;
