// QAOA, one layer, for MaxCut on the prism graph (3-regular, six vertices).
OPENQASM 2.0;
include "qelib1.inc";

gate edge(gamma) a, b { cx a, b; rz(gamma) b; cx a, b; }

qreg v[6];
creg cut[6];

h v;
// two triangles
edge(0.8) v[0], v[1];
edge(0.8) v[1], v[2];
edge(0.8) v[2], v[0];
edge(0.8) v[3], v[4];
edge(0.8) v[4], v[5];
edge(0.8) v[5], v[3];
// and what joins them
edge(0.8) v[0], v[3];
edge(0.8) v[1], v[4];
edge(0.8) v[2], v[5];
rx(2*0.4) v;
barrier v;
measure v -> cut;
