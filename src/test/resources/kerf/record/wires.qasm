// A ladder cut at three wires into three fragments, one of them on both sides of another.
OPENQASM 3;
include "stdgates.inc";
qubit[5] q;
ry(0.3) q[0];
ry(0.8) q[1];
rx(1.2) q[2];
ry(-0.5) q[3];
rx(0.7) q[4];
cx q[0], q[1];
cry(0.9) q[1], q[2];
cut_wire q[2];
rzz(0.6) q[2], q[3];
cx q[3], q[4];
cut_wire q[3];
cut_wire q[1];
U(0.2, 0.5, -0.4) q[1];
cx q[1], q[3];
ry(0.4) q[3];
