// Gates that qelib1.inc, stdgates.inc, hqslib1.inc, Qiskit's and Braket's libraries have and the
// gate table has not, in terms of its rows. Phases are exact: they count once a gate is controlled.
// What a name like ccrx, c3x or mcp says itself, a gate under controls, stands nowhere.

// ---- one qubit ----

// In version 3 a global phase makes U(θ, φ, λ) differ from the row u.
gate U(theta, phi, lambda) q { gphase(theta / 2); u(theta, phi, lambda) q; }
gate u2(phi, lambda) q { gphase(-(phi + lambda) / 2); u(pi / 2, phi, lambda) q; }
gate u3(theta, phi, lambda) q { gphase(-(phi + lambda) / 2); u(theta, phi, lambda) q; }
gate u0(gamma) q { id q; }
// A turn by theta about the axis (cos phi, sin phi, 0).
gate r(theta, phi) q { u(theta, phi - pi / 2, pi / 2 - phi) q; }
gate prx(theta, phi) q { r(theta, phi) q; }
gate U1q(theta, phi) q { r(theta, phi) q; }
// Angles in radians, as Braket has them.
gate gpi(phi) q { u(pi, phi, pi - phi) q; }
gate gpi2(phi) q { r(pi / 2, phi) q; }

// ---- two qubits ----

gate cu3(theta, phi, lambda) a, b { cu(theta, phi, lambda, 0) a, b; }
gate iswapdg a, b { inv @ iswap a, b; }
gate peres a, b { x a; cx a, b; }
gate peresdg a, b { cx a, b; x a; }
gate ZZ a, b { rzz(pi / 2) a, b; }
gate Rxxyyzz(alpha, beta, gamma) a, b { rxx(alpha) a, b; ryy(beta) a, b; rzz(gamma) a, b; }
gate xy(theta) a, b { xx_plus_yy(-theta, 0) a, b; }
gate ms(phi0, phi1, theta) a, b {
  rz(-phi0) a; rz(-phi1) b; rxx(theta) a, b; rz(phi0) a; rz(phi1) b;
}
// e^(i theta) where the two qubits differ, once they are exchanged.
gate pswap(theta) a, b { swap a, b; gphase(theta / 2); rzz(theta) a, b; }
// A phase where a, b are as the name says.
gate cphaseshift00(theta) a, b { x a; x b; cp(theta) a, b; x a; x b; }
gate cphaseshift01(theta) a, b { x a; cp(theta) a, b; x a; }
gate cphaseshift10(theta) a, b { x b; cp(theta) a, b; x b; }

// ---- three qubits and more ----

// Toffoli gates up to relative phases (Maslov, arXiv 1508.03273).
gate rccx a, b, c {
  h c; t c; cx b, c; tdg c; cx a, c; t c; cx b, c; tdg c; h c;
}
gate rc3x a, b, c, d {
  h d; t d; cx c, d; tdg d; h d;
  cx a, d; t d; cx b, d; tdg d; cx a, d; t d; cx b, d; tdg d;
  h d; t d; cx c, d; tdg d; h d;
}
gate rcccx a, b, c, d { rc3x a, b, c, d; }
