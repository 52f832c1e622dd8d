// A classifier: a ZZ feature map of two features, written three times side by side, and real
// amplitudes; inputs x0, x1 and six weights.
OPENQASM 3.0;
include "stdgates.inc";

input float[64] x0;
input float[64] x1;
input float[64] w0;
input float[64] w1;
input float[64] w2;
input float[64] w3;
input float[64] w4;
input float[64] w5;

qubit[6] q;

gate zz_pair(x, y) a, b {
  p(2 * x) a;
  p(2 * y) b;
  cx a, b;
  p(2 * (π - x) * (π - y)) b;
  cx a, b;
}

// feature map
h q;
for int i in [0:2:4] { zz_pair(x0, x1) q[i], q[i + 1]; }
h q;
for int i in [0:2:4] { zz_pair(x0, x1) q[i], q[i + 1]; }

// real amplitudes, circular
ry(w0) q[0];
ry(w1) q[1];
ry(w2) q[2];
ry(w3) q[3];
ry(w4) q[4];
ry(w5) q[5];
for int i in [-1:4] { cx q[i], q[i + 1]; }
ry(w5) q[0];
ry(w4) q[1];
ry(w3) q[2];
ry(w2) q[3];
ry(w1) q[4];
ry(w0) q[5];
