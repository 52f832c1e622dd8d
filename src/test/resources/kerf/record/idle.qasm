// Qubits without a gate, a part that nothing joins, gates without influence.
OPENQASM 3;
include "stdgates.inc";
qubit[7] q;
ry(0.9) q[0];
cx q[0], q[2];
cx q[2], q[4];
ry(0.4) q[5];
cx q[5], q[6];
rx(1.3) q[4];
cx q[4], q[0];
