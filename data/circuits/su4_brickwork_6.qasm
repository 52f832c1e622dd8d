// Brickwork of gates on two qubits, each with parameters of its own.
OPENQASM 3;

gate su4(a, b, c, d, e) p, q {
  U(a, b, c) p;
  U(d, e, a) q;
  rxx(b) p, q;
  ryy(c) p, q;
  rzz(d) p, q;
  U(c, d, e) p;
  U(e, a, b) q;
}

qubit[6] q;
su4(0.3, 1.1, -0.4, 0.9, 2.0) q[0], q[1];
su4(1.3, 0.1, -1.4, 1.9, 0.5) q[2], q[3];
su4(2.3, 1.7, -0.1, 0.2, 1.0) q[4], q[5];
su4(0.6, 0.8, 0.4, -0.9, 1.5) q[1], q[2];
su4(0.2, 2.1, -0.7, 1.2, 0.7) q[3], q[4];
inv @ su4(0.3, 1.1, -0.4, 0.9, 2.0) q[0], q[1];
pow(1/2) @ su4(1.3, 0.1, -1.4, 1.9, 0.5) q[2], q[3];
su4(0.3, 1.1, -0.4, 0.9, 2.0) q[4], q[5];
