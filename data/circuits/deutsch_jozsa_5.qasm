// Deutsch-Jozsa on four bits with a balanced function: the parity of all of them, seen through x.
OPENQASM 2.0;
include "qelib1.inc";
qreg x[4];
qreg f[1];
creg c[4];
x f;
h x;
h f;
x x[1];
x x[3];
cx x,f[0];
x x[1];
x x[3];
h x;
measure x -> c;
