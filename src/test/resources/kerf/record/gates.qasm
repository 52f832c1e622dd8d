// Every gate of the table on two qubits, one at a time, between two halves.
OPENQASM 3;
include "stdgates.inc";
input int kind;
const float a = 0.7;
const float b = -1.3;
const float c = 2.1;
const float d = 0.4;

gate canonical(x, y, z) p, q {
  rxx(x) p, q;
  ryy(y) p, q;
  rzz(z) p, q;
}
// Neither real nor imaginary products of its coefficients: cut with a weak measurement.
gate weak(x, y, z) p, q {
  U(x, y, z) p;
  canonical(x, y, z) p, q;
  U(z, x, y) p;
  U(y, z, x) q;
}

qubit[4] q;
ry(0.4) q[0];
U(0.9, 0.2, -0.7) q[1];
U(1.4, -0.3, 0.8) q[2];
ry(-0.6) q[3];
cx q[0], q[1];
crx(0.8) q[3], q[2];
if (kind == 0) cx q[1], q[2];
if (kind == 1) cy q[1], q[2];
if (kind == 2) cz q[1], q[2];
if (kind == 3) ch q[1], q[2];
if (kind == 4) cs q[1], q[2];
if (kind == 5) csdg q[1], q[2];
if (kind == 6) csx q[1], q[2];
if (kind == 7) csxdg q[2], q[1];
if (kind == 8) cp(a) q[1], q[2];
if (kind == 9) crx(a) q[1], q[2];
if (kind == 10) cry(b) q[2], q[1];
if (kind == 11) crz(c) q[1], q[2];
if (kind == 12) cu(a, b, c, d) q[1], q[2];
if (kind == 13) rxx(a) q[1], q[2];
if (kind == 14) ryy(b) q[1], q[2];
if (kind == 15) rzz(c) q[1], q[2];
if (kind == 16) rzx(d) q[1], q[2];
if (kind == 17) swap q[1], q[2];
if (kind == 18) iswap q[1], q[2];
if (kind == 19) dcx q[1], q[2];
if (kind == 20) ecr q[1], q[2];
if (kind == 21) xx_plus_yy(a, b) q[1], q[2];
if (kind == 22) xx_minus_yy(c, d) q[1], q[2];
if (kind == 23) canonical(a, b, c) q[1], q[2];
if (kind == 24) weak(a, d, 0.2) q[1], q[2];
if (kind == 25) pow(1/3) @ swap q[1], q[2];
rx(0.5) q[1];
ry(1.1) q[2];
cz q[0], q[1];
cx q[2], q[3];
