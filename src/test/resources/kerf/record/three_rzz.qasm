// Three parallel rotations that are cut jointly.
OPENQASM 3;
include "stdgates.inc";
input float theta;
qubit[6] q;
ry(theta) q;
rzz(theta) q[0], q[3];
rzz(2 * theta) q[1], q[4];
rzz(0.3) q[2], q[5];
rx(0.7) q;
