// Gates and wires cut in one circuit, the fragments linked in a ring.
OPENQASM 3;
include "stdgates.inc";
qubit[6] q;
for int i in [0:5] { U(0.3 + 0.2 * i, 0.1 * i, -0.2) q[i]; }
cx q[0], q[1];
crz(0.8) q[1], q[2];
cut_wire q[2];
cx q[2], q[3];
rx(0.4) q[3];
cut_gate q[3], q[4];
cp(1.1) q[3], q[4];
cry(0.6) q[4], q[5];
cut_gate q[5], q[0];
rxx(0.5) q[5], q[0];
ry(0.9) q;
