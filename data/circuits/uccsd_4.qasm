// Hydrogen in a minimal basis: the Hartree-Fock state, then the double excitation from 0 and 1 to 2
// and 3 as eight Pauli exponentials.
OPENQASM 2.0;
include "qelib1.inc";

// exp(-i t/2 ZZZZ) on a ladder
gate zzzz(t) a, b, c, d {
  cx a, b; cx b, c; cx c, d;
  rz(t) d;
  cx c, d; cx b, c; cx a, b;
}
gate toy a { rx(pi/2) a; }
gate fromy a { rx(-pi/2) a; }

qreg q[4];
x q[0];
x q[1];

// XXXY
h q[0]; h q[1]; h q[2]; toy q[3];
zzzz(0.1106) q[0], q[1], q[2], q[3];
h q[0]; h q[1]; h q[2]; fromy q[3];
// XXYX
h q[0]; h q[1]; toy q[2]; h q[3];
zzzz(0.1106) q[0], q[1], q[2], q[3];
h q[0]; h q[1]; fromy q[2]; h q[3];
// XYXX
h q[0]; toy q[1]; h q[2]; h q[3];
zzzz(-0.1106) q[0], q[1], q[2], q[3];
h q[0]; fromy q[1]; h q[2]; h q[3];
// YXXX
toy q[0]; h q[1]; h q[2]; h q[3];
zzzz(-0.1106) q[0], q[1], q[2], q[3];
fromy q[0]; h q[1]; h q[2]; h q[3];
// XYYY
h q[0]; toy q[1]; toy q[2]; toy q[3];
zzzz(0.1106) q[0], q[1], q[2], q[3];
h q[0]; fromy q[1]; fromy q[2]; fromy q[3];
// YXYY
toy q[0]; h q[1]; toy q[2]; toy q[3];
zzzz(0.1106) q[0], q[1], q[2], q[3];
fromy q[0]; h q[1]; fromy q[2]; fromy q[3];
// YYXY
toy q[0]; toy q[1]; h q[2]; toy q[3];
zzzz(-0.1106) q[0], q[1], q[2], q[3];
fromy q[0]; fromy q[1]; h q[2]; fromy q[3];
// YYYX
toy q[0]; toy q[1]; toy q[2]; h q[3];
zzzz(-0.1106) q[0], q[1], q[2], q[3];
fromy q[0]; fromy q[1]; fromy q[2]; h q[3];
