// Quantum Fourier transform on eight qubits, written with loops.
OPENQASM 3.0;
include "stdgates.inc";

const int n = 8;
qubit[n] q;

for int j in [n - 1:-1:0] {
  h q[j];
  for int k in [j - 1:-1:0] {
    cp(pi / 2 ** (j - k)) q[k], q[j];
  }
}
for int j in [0:n / 2 - 1] {
  swap q[j], q[n - 1 - j];
}
