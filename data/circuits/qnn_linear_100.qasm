// A network of a hundred qubits: angle encoding, then two layers of RY and CX down the line.
OPENQASM 3.0;
include "stdgates.inc";

input float[64] x;
input float[64] w;

const int n = 100;
const int layers = 2;
qubit[n] q;
bit[n] c;

for int i in [0:n - 1] {
  rx(x * (i + 1) / n) q[i];
}
for int layer in [1:layers] {
  for int i in [0:n - 1] {
    ry(w * cos(layer * i)) q[i];
  }
  for int i in [0:n - 2] {
    cx q[i], q[i + 1];
  }
}
ry(w) q;
c = measure q;
