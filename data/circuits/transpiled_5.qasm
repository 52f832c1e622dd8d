// As a compiler for a device writes it: physical qubits and its own gates.
OPENQASM 3.0;
include "stdgates.inc";
gate rzx(p0) _gate_q_0, _gate_q_1 {
  h _gate_q_1;
  cx _gate_q_0, _gate_q_1;
  rz(p0) _gate_q_1;
  cx _gate_q_0, _gate_q_1;
  h _gate_q_1;
}
gate ecr _gate_q_0, _gate_q_1 {
  rzx(pi/4) _gate_q_0, _gate_q_1;
  x _gate_q_0;
  rzx(-pi/4) _gate_q_0, _gate_q_1;
}
bit[3] meas;
rz(-pi/2) $0;
sx $0;
rz(pi/2) $0;
sx $4;
ecr $0, $1;
rz(pi) $1;
x $0;
ecr $4, $1;
rz(pi/2) $4;
barrier $0, $1, $4;
meas[0] = measure $0;
meas[1] = measure $1;
meas[2] = measure $4;
