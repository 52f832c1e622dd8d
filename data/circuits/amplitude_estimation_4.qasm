// Canonical amplitude estimation of sin(pi/8)^2 with three counting qubits. The Grover operator of
// a preparation RY(2t) is RY(4t), but for its sign.
OPENQASM 3;
include "stdgates.inc";

const float t = pi / 8;
qubit[3] count;
qubit work;
bit[3] c;

gate grover(t) a { gphase(pi); ry(4 * t) a; }

ry(2 * t) work;
h count;
for int k in [0:2] {
  ctrl @ pow(2 ** k) @ grover(t) count[k], work;
}
// inverse Fourier transform
swap count[0], count[2];
for int j in [0:2] {
  for int k in [0:j - 1] {
    inv @ cp(pi / 2 ** (j - k)) count[k], count[j];
  }
  h count[j];
}
c = measure count;
