// A controlled NOT with four controls over two clean qubits, computed and uncomputed.
OPENQASM 2.0;
include "qelib1.inc";
qreg c[4];
qreg clean[2];
qreg t[1];
x c;
ccx c[0],c[1],clean[0];
ccx c[2],clean[0],clean[1];
ccx c[3],clean[1],t[0];
ccx c[2],clean[0],clean[1];
ccx c[0],c[1],clean[0];
