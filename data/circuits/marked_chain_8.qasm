// A chain with the places marked where it is to be cut. Other tools read the marks as gates.
OPENQASM 2.0;
include "qelib1.inc";
opaque cut_wire a;
opaque cut_gate a, b;

qreg q[8];
ry(0.3) q[0];
ry(0.4) q[1];
ry(0.5) q[2];
ry(0.6) q[3];
ry(0.7) q[4];
ry(0.8) q[5];
ry(0.9) q[6];
ry(1.0) q[7];
cx q[0],q[1];
cx q[1],q[2];
cut_gate q[2],q[3];
cx q[2],q[3];
cx q[3],q[4];
cx q[4],q[5];
cut_wire q[5];
cx q[5],q[6];
cx q[6],q[7];
