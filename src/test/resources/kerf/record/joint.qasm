// Parallel rotations between halves: two groups of three, one of them about several axes.
OPENQASM 3;
include "stdgates.inc";
qubit[6] q;
ry(0.5) q;
rzz(0.4) q[0], q[3];
rzz(0.9) q[1], q[4];
rzz(-1.2) q[2], q[5];
rx(0.7) q;
cx q[0], q[1];
cx q[1], q[2];
cx q[3], q[4];
cx q[4], q[5];
ry(0.2) q;
rxx(0.3) q[0], q[4];
rzz(0.8) q[1], q[5];
ryy(1.5) q[2], q[3];
rx(-0.3) q;
