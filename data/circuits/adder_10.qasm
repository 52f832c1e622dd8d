// Cuccaro's ripple-carry adder for four bits (quant-ph/0410184): b becomes a + b.
OPENQASM 3.0;
include "stdgates.inc";

input uint[4] first;
input uint[4] second;

gate maj a, b, c {
  cx c, b;
  cx c, a;
  ccx a, b, c;
}
gate uma a, b, c {
  ccx a, b, c;
  cx c, a;
  cx a, b;
}

qubit cin;
qubit[4] a;
qubit[4] b;
qubit cout;
bit[5] sum;

reset cin;
reset a;
for uint i in [0:3] {
  if (bool(first[i])) x a[i];
  if (bool(second[i])) x b[i];
}

maj cin, b[0], a[0];
for uint i in [0:2] { maj a[i], b[i + 1], a[i + 1]; }
cx a[3], cout;
for uint i in [2:-1:0] { uma a[i], b[i + 1], a[i + 1]; }
uma cin, b[0], a[0];

sum[0:3] = measure b;
sum[4] = measure cout;
