// A ring of a hundred qubits, coupled weakly but for two bonds.
OPENQASM 3;
include "stdgates.inc";

const uint n = 100;
qubit[n] q;
let next = q[1:n - 1] ++ q[0];

h q;
rzz(0.1) q, next;
rzz(1.2) q[24], q[25];
rzz(1.2) q[74], q[75];
rx(0.4) q;
rzz(0.1) q, next;
