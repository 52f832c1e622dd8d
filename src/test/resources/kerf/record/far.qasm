// A ring of ten with chords.
OPENQASM 3;
include "stdgates.inc";
qubit[10] q;
for int i in [0:9] { ry(0.2 + 0.1 * i) q[i]; }
for int i in [0:2:8] { cx q[i], q[i + 1]; }
for int i in [0:9] { rx(0.3 - 0.05 * i) q[i]; }
cx q[0], q[5];
crz(0.4) q[2], q[7];
rzz(0.8) q[9], q[4];
