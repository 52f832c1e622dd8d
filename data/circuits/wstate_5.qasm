// W state of five qubits: an excitation handed down a line, a share of it staying at each place.
OPENQASM 3;
include "stdgates.inc";

const int n = 5;
qubit[n] q;

gate pass(theta) a, b {
  cry(theta) a, b;
  cx b, a;
}

x q[0];
for int i in [0:n - 2] {
  pass(2 * arccos(sqrt(1 / (n - i)))) q[i], q[i + 1];
}
