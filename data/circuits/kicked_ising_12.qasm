// Kicked Ising chain at the Clifford point of its couplings.
OPENQASM 3;
include "stdgates.inc";
input angle kick;
qubit[12] q;
for int step in [1:5] {
  rx(kick) q;
  for int i in [0:2:10] { sdg q[i]; sdg q[i + 1]; cz q[i], q[i + 1]; }
  for int i in [1:2:9] { sdg q[i]; sdg q[i + 1]; cz q[i], q[i + 1]; }
}
