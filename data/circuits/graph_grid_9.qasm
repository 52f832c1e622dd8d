// Graph state of a grid of three by three: vertex (row, column) is q[3 row + column].
OPENQASM 3.0;
include "stdgates.inc";

qubit[9] q;

h q;
for int row in [0:2] {
  for int column in [0:1] {
    cz q[3 * row + column], q[3 * row + column + 1];
  }
}
cz q[0:5], q[3:8];
