// Phase estimation with four counting qubits: the phase of P(2 pi 5/16) is read exactly.
OPENQASM 2.0;
include "qelib1.inc";
qreg q[4];
qreg psi[1];
creg c[4];
x psi[0];
h q;
cu1(2*pi*5/16) q[0],psi[0];
cu1(2*pi*5/8) q[1],psi[0];
cu1(2*pi*5/4) q[2],psi[0];
cu1(2*pi*5/2) q[3],psi[0];
// inverse Fourier transform
swap q[1],q[2];
swap q[0],q[3];
h q[0];
cu1(-pi/2) q[0],q[1];
h q[1];
cu1(-pi/4) q[0],q[2];
cu1(-pi/2) q[1],q[2];
h q[2];
cu1(-pi/8) q[0],q[3];
cu1(-pi/4) q[1],q[3];
cu1(-pi/2) q[2],q[3];
h q[3];
measure q -> c;
