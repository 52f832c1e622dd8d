// Angles that are inputs: on a cut gate, and on gates of one fragment each.
OPENQASM 3;
include "stdgates.inc";
input float theta;
input float phi;
qubit[4] q;
ry(theta) q[0];
rx(phi) q[3];
cx q[0], q[1];
rzz(theta) q[1], q[2];
cx q[2], q[3];
ry(phi) q[1];
crx(theta - phi) q[1], q[2];
