// Cuccaro's adder for one bit: 1 + 1 with a carry in.
OPENQASM 2.0;
include "qelib1.inc";

qreg cin[1];
qreg a[1];
qreg b[1];
qreg cout[1];
creg sum[2];

x cin;
x a;
x b;
// majority
cx a[0],b[0];
cx a[0],cin[0];
ccx cin[0],b[0],a[0];
// carry out
cx a[0],cout[0];
// unmajority and add
ccx cin[0],b[0],a[0];
cx a[0],cin[0];
cx cin[0],b[0];

measure b[0] -> sum[0];
measure cout[0] -> sum[1];
